package io.dflint.builder.cli;

import io.dflint.builder.buildkit.Buildx;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BaseImages;
import io.dflint.image.ImageReference;
import io.dflint.image.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Base images of which only the descriptions are needed, as for builds by BuildKit, which finds the images itself. The
 * descriptions come from the Engine or the registry. Nothing is pulled, and no assumptions are made about unknown
 * images.
 */
final class DescribedImages implements BaseImages {
    private final Engine engine;
    private final @Nullable Buildx buildx;
    private final String builder;
    private final boolean pull;
    private final BuildListener listener;
    private boolean unreachable;

    /**
     * @param buildx asks registries; null to make no requests to registries
     * @param builder the builder of buildx; empty for the current one
     * @param pull whether the registry takes precedence over the Engine
     */
    DescribedImages(Engine engine, @Nullable Buildx buildx, String builder, boolean pull, BuildListener listener) {
        this.engine = engine;
        this.buildx = buildx;
        this.builder = builder;
        this.pull = pull;
        this.listener = listener;
    }

    /** Returns the platform of the Engine, or of this machine if the Engine cannot be reached. */
    static Platform platform(Engine engine) throws EngineException {
        try {
            return DaemonPlatform.of(engine);
        } catch (EngineException e) {
            if (e.is(EngineException.Kind.CANCELLED)) {
                throw e;
            }
            return new Platform("linux", System.getProperty("os.arch"), "").normalized();
        }
    }

    @Override
    public BaseImage find(String reference, String platform) throws IOException {
        Optional<ImageDetails> local = local(reference);
        if (local.isPresent() && DaemonImages.fits(local.get(), platform) && !pull) {
            return new BaseImage(reference, local.get());
        }
        ImageDetails remote = buildx != null && ImageReference.parse(reference) instanceof ImageReference
                ? remote(buildx, reference, platform)
                : unknown(platform);
        return new BaseImage(reference, remote.id().isEmpty() ? local.orElse(remote) : remote);
    }

    @Override
    public boolean isHere(String reference) throws IOException {
        return local(reference).isPresent();
    }

    private Optional<ImageDetails> local(String reference) throws IOException {
        if (unreachable || !(ImageReference.parse(reference) instanceof ImageReference)) {
            return Optional.empty();
        }
        try {
            return engine.images().find(reference);
        } catch (EngineException e) {
            if (e.is(EngineException.Kind.CANCELLED)) {
                throw e;
            }
            unreachable = true;
            return Optional.empty();
        }
    }

    @Override
    public Collection<String> repositories() throws IOException {
        return unreachable ? Set.of() : DaemonImages.repositories(engine);
    }

    @Override
    public void suggest(String message) {
        listener.on(new BuildEvent.Warning(message));
    }

    /** Returns the description of an image from its registry. */
    private ImageDetails remote(Buildx buildx, String reference, String platform) throws IOException {
        List<String> command = new ArrayList<>(List.of("imagetools", "inspect", "--format={{json .}}"));
        if (!builder.isEmpty()) {
            command.add("--builder=" + builder);
        }
        command.addAll(List.of("--", reference));
        JsonObject told;
        try {
            told = Json.readObject(buildx.output(command));
        } catch (EngineException e) {
            throw e;
        } catch (IOException | JsonException e) {
            // BuildKit will report what is wrong, if anything.
            return unknown(platform);
        }
        JsonObject image = told.object("image");
        JsonObject single = image.object(platform);
        image = single.members().isEmpty() ? image : single;
        String digest = told.object("manifest").text("digest");
        return new ImageDetails(
                digest,
                List.of(reference),
                digest.isEmpty() ? List.of() : List.of(reference + "@" + digest),
                "",
                null,
                "",
                "",
                image.text("os"),
                image.text("architecture"),
                image.text("variant"),
                "",
                0,
                image.object("rootfs").strings("diff_ids"),
                ImageConfig.from(image.object("config")),
                image);
    }

    private static ImageDetails unknown(String platform) {
        String[] parts = (platform + "//").split("/", -1);
        return new ImageDetails(
                "",
                List.of(),
                List.of(),
                "",
                null,
                "",
                "",
                parts[0],
                parts[1],
                parts[2],
                "",
                0,
                List.of(),
                ImageConfig.EMPTY,
                JsonObject.empty());
    }
}
