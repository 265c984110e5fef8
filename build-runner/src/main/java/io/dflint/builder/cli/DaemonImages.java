package io.dflint.builder.cli;

import io.dflint.builder.cache.CacheSource;
import io.dflint.builder.cache.ExportedCache;
import io.dflint.builder.daemon.Credentials;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.daemon.ImageSummary;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BaseImages;
import io.dflint.builder.registry.CredentialStore;
import io.dflint.builder.registry.RegistryTimeout;
import io.dflint.builder.text.FailureText;
import io.dflint.image.ImageReference;
import io.dflint.image.InvalidReference;
import io.dflint.image.ParsedReference;
import io.dflint.image.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The base images of a daemon. Images that it lacks, or has for another platform, are pulled. */
final class DaemonImages implements BaseImages {
    private final Engine engine;
    private final boolean pullAlways;
    private final boolean platformGiven;
    private final Map<String, String> environment;
    private final BuildListener listener;
    private final List<String> pulledCaches = new ArrayList<>();
    private final Map<String, Optional<ImageDetails>> local = new HashMap<>();

    /**
     * @param pullAlways whether to ask the registry even for images that the daemon has
     * @param platformGiven whether the user selected a platform; otherwise, an image for another platform is accepted
     *     too
     */
    DaemonImages(
            Engine engine,
            boolean pullAlways,
            boolean platformGiven,
            Map<String, String> environment,
            BuildListener listener) {
        this.engine = engine;
        this.pullAlways = pullAlways;
        this.platformGiven = platformGiven;
        this.environment = environment;
        this.listener = listener;
    }

    @Override
    public BaseImage find(String reference, String platform) throws IOException {
        ParsedReference parsed = ImageReference.parse(reference);
        Optional<ImageDetails> local = local(reference);
        if (local.isPresent() && fits(local.get(), platform) && !(pullAlways && parsed instanceof ImageReference)) {
            return new BaseImage(reference, local.get());
        }
        if (parsed instanceof InvalidReference invalid) {
            if (local.isPresent()) {
                return new BaseImage(reference, local.get());
            }
            throw new EngineException(EngineException.Kind.BAD_REQUEST, reference + ": " + invalid.message());
        }
        try {
            pull(reference, platform);
        } catch (EngineException e) {
            if (local.isEmpty() || platformGiven || pullAlways) {
                throw e;
            }
            listener.on(new BuildEvent.Warning(reference + ": cannot be pulled for " + platform
                    + "; using the local image for " + local.get().platform()));
            return new BaseImage(reference, local.get());
        }
        return new BaseImage(reference, engine.images().get(reference));
    }

    @Override
    public boolean isHere(String reference) throws IOException {
        return local(reference).isPresent();
    }

    private Optional<ImageDetails> local(String reference) throws IOException {
        Optional<ImageDetails> known = local.get(reference);
        if (known == null) {
            known = engine.images().find(reference);
            local.put(reference, known);
        }
        return known;
    }

    @Override
    public Collection<String> repositories() throws IOException {
        return repositories(engine);
    }

    /** The names of the images that the Engine has. */
    static Set<String> repositories(Engine engine) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (ImageSummary image : engine.images().list(false, Map.of())) {
            for (String tag : image.tags()) {
                int colon = tag.lastIndexOf(':');
                names.add(colon > tag.lastIndexOf('/') ? tag.substring(0, colon) : tag);
            }
        }
        return names;
    }

    @Override
    public void suggest(String message) {
        listener.on(new BuildEvent.Warning(message));
    }

    private void pull(String reference, String platform) throws EngineException {
        engine.images()
                .pull(
                        reference,
                        platform,
                        credentials(reference, environment),
                        RegistryTimeout.seconds(environment),
                        progress -> listener.on(new BuildEvent.Pulling(reference, progress)));
    }

    /** Pulls the images whose cache is to be used. Failures only make the build slower. */
    void fetchCaches(List<CacheSource> sources) throws EngineException {
        for (CacheSource source : sources) {
            if (!(source instanceof CacheSource.Image(String reference))) {
                continue;
            }
            try {
                boolean missing = engine.images().find(reference).isEmpty();
                if (pullAlways || missing) {
                    pull(reference, "");
                }
                if (missing) {
                    pulledCaches.add(reference);
                }
            } catch (EngineException e) {
                if (e.is(EngineException.Kind.CANCELLED)) {
                    throw e;
                }
                listener.on(new BuildEvent.Warning("--cache-from " + reference + ": " + FailureText.of(e)));
            }
        }
    }

    void pullCache(String reference) throws IOException {
        pull(reference, "");
    }

    /** Removes the lists of caches that were pulled for this build. */
    void removeCacheLists() throws EngineException {
        for (String reference : pulledCaches) {
            Optional<ImageDetails> image = engine.images().find(reference);
            if (image.isPresent() && image.get().config().labels().containsKey(ExportedCache.LABEL)) {
                engine.images().remove(reference, false, false);
            }
        }
    }

    /** Returns the credentials for the registry of an image. */
    static @Nullable Credentials credentials(String reference, Map<String, String> environment) {
        ImageReference parsed = ImageReference.parseOrNull(reference);
        return parsed == null ? null : CredentialStore.of(environment).find(parsed.registry());
    }

    static boolean fits(ImageDetails image, String platform) {
        Platform wanted = Platform.parseOrNull(platform, Platform.LINUX_AMD64);
        Platform found = new Platform(image.os(), image.architecture(), image.variant());
        return wanted == null || wanted.isSameAs(found) || image.variant().isEmpty() && sameMachine(wanted, found);
    }

    /** Reports whether two platforms match except for the variant, which images often omit. */
    private static boolean sameMachine(Platform wanted, Platform found) {
        return wanted.os().equals(found.os())
                && wanted.architecture().equals(found.normalized().architecture());
    }
}
