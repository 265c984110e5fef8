package io.dflint.builder.plan;

import io.dflint.image.ImageReference;

/** Converts image references between their equivalent spellings. */
final class ImageNames {
    private ImageNames() {}

    /**
     * Returns the reference with registry and tag, {@code docker.io/library/alpine:latest}, or the text unchanged if it
     * is not a reference.
     */
    static String canonical(String name) {
        ImageReference reference = ImageReference.parseOrNull(name);
        if (reference == null) {
            return name;
        }
        return reference.tag() == null && reference.digest() == null
                ? reference.canonical() + ":latest"
                : reference.canonical();
    }

    /** Returns the familiar name without tag and digest; empty if the text is not a reference or has a digest. */
    static String repository(String name) {
        ImageReference reference = ImageReference.parseOrNull(name);
        if (reference == null || reference.digest() != null) {
            return "";
        }
        String familiar = reference.familiar();
        int colon = familiar.lastIndexOf(':');
        return colon > familiar.lastIndexOf('/') ? familiar.substring(0, colon) : familiar;
    }

    /** Returns the shortest spelling, such as {@code alpine}. */
    static String familiar(String name) {
        ImageReference reference = ImageReference.parseOrNull(name);
        if (reference == null) {
            return name;
        }
        String familiar = reference.familiar();
        return familiar.endsWith(":latest") ? familiar.substring(0, familiar.length() - ":latest".length()) : familiar;
    }
}
