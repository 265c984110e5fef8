package io.dflint.builder.buildkit;

import io.dflint.image.ImageReference;

/** Converts names of images to their familiar form. */
final class ImageNames {
    private ImageNames() {}

    static String familiar(String name) {
        if (!(ImageReference.parse(name) instanceof ImageReference reference)) {
            return name;
        }
        boolean bare = reference.tag() == null && reference.digest() == null;
        return bare ? reference.familiar() + ":latest" : reference.familiar();
    }
}
