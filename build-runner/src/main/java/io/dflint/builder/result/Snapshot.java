package io.dflint.builder.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files after a step, and where the daemon has them.
 *
 * @param layers the digests of the layers, lowest first
 * @param image an image with exactly these layers from which containers can be created; null if one has to be loaded
 * @param created when the last layer was created
 * @param cached whether it existed before this build
 * @param took how long it took to create
 * @param bytes the size of the last layer
 * @param consistent whether the files match the key of the step; if files of the build context changed after they were
 *     hashed, they do not, and nothing may be stored under the key
 */
public record Snapshot(
        List<String> layers,
        @Nullable String image,
        Instant created,
        boolean cached,
        Duration took,
        long bytes,
        boolean consistent) {

    public Snapshot inconsistent() {
        return new Snapshot(layers, image, created, cached, took, bytes, false);
    }
}
