package io.dflint.builder.image;

import io.dflint.builder.cache.StoredLayer;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.digest.Sha256;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.resource.TemporaryNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads manifests of images in containerd's image store by having the daemon push them to a {@link LoopbackRegistry}.
 * The time needed does not grow with the image, whereas an archive of several gigabytes takes seconds to minutes. It
 * works if the daemon shares the loopback interface with this process, and for images that consist of a single
 * manifest.
 */
final class PushedManifests {
    /** The size in bytes below which an archive is faster. */
    private static final long SMALL = 64 << 20;

    private static final int SECONDS = 10;

    private final Engine engine;

    /** False after the daemon failed to reach a registry of this process. */
    private boolean works = true;

    PushedManifests(Engine engine) {
        this.engine = engine;
    }

    /**
     * Reads the layers of an image.
     *
     * @param count the number of its layers
     * @param stays whether the image persists when the build ends
     * @return the layers, or null if they have to be read in another way
     */
    @Nullable
    List<StoredLayer> read(String image, int count, boolean stays) throws IOException {
        boolean isHere = works && engine.address().startsWith("unix:");
        Optional<ImageDetails> details = isHere ? engine.images().find(image) : Optional.empty();
        // An image without a name would keep the one that it gets here.
        boolean isReadable = details.isPresent()
                && details.get().size() >= SMALL
                && !(stays && details.get().tags().isEmpty());
        if (!isReadable) {
            return null;
        }
        try (LoopbackRegistry registry = new LoopbackRegistry()) {
            byte[] manifest = push(image, details.get(), registry);
            List<JsonObject> layers = manifest == null
                    ? List.of()
                    : Json.readObject(new String(manifest, StandardCharsets.UTF_8))
                            .objects("layers");
            return layers.size() == count ? StoredLayers.layers(layers) : null;
        } catch (JsonException e) {
            return null;
        }
    }

    private void removeName(String name) throws EngineException {
        try {
            engine.images().remove(name, false, false);
        } catch (EngineException e) {
            // A prune of another process may have removed it.
            if (!e.is(EngineException.Kind.NOT_FOUND)) {
                throw e;
            }
        }
    }

    private byte @Nullable [] push(String image, ImageDetails details, LoopbackRegistry registry) throws IOException {
        String name = TemporaryNames.pushed(registry.host(), registry.repository());
        engine.images().tag(image, name);
        try {
            engine.images().push(name, null, SECONDS, progress -> {});
        } catch (EngineException e) {
            if (e.is(EngineException.Kind.CANCELLED)) {
                throw e;
            }
            // The registry refuses the manifest, or cannot be reached.
        } finally {
            // If this is its only name, removing it would remove the image too.
            if (!details.tags().isEmpty()) {
                removeName(name);
            }
        }
        works = !registry.manifests().isEmpty();
        return registry.manifests().stream()
                .filter(bytes -> image.equals("sha256:" + Sha256.hex(bytes)))
                .findFirst()
                .orElse(null);
    }
}
