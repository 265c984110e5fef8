package io.dflint.registry;

import io.dflint.image.ImageReference;

/**
 * The name of an image, without tag and digest.
 *
 * @param registry the host and optional port, such as {@code docker.io} or {@code localhost:5000}
 * @param path the path in the registry, such as {@code library/ubuntu}
 */
public record Repository(String registry, String path) {

    public static Repository of(ImageReference reference) {
        return new Repository(reference.registry(), reference.repository());
    }

    /** The short form: {@code ubuntu}, {@code ghcr.io/org/app}. */
    @Override
    public String toString() {
        ImageReference reference = ImageReference.parseOrNull(registry + "/" + path);
        return reference == null ? registry + "/" + path : reference.familiarName();
    }
}
