package io.dflint.builder.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files as they are after a step, and where the daemon has them.
 *
 * @param layers digests, lowest first
 * @param image an image with exactly these layers that containers can be made of; null if one has to be loaded
 * @param created when the last layer was made
 * @param cached whether it was there before this build
 * @param took how long it took to make
 * @param bytes what the last layer adds
 * @param consistent whether the files are what the step's key says; not if files of the build context changed after they
 *     were hashed, and then nothing may be kept under the key
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
