package io.dflint.builder.plan;

import io.dflint.image.ImageReference;

/** Spellings of image references that mean the same. */
final class ImageNames {
    private ImageNames() {}

    /** With registry and tag, {@code docker.io/library/alpine:latest}; as it is if it is no reference. */
    static String canonical(String name) {
        ImageReference reference = ImageReference.parseOrNull(name);
        if (reference == null) {
            return name;
        }
        return reference.tag() == null && reference.digest() == null
                ? reference.canonical() + ":latest"
                : reference.canonical();
    }

    /** The familiar name without tag and digest; empty if it is no reference, or one by digest. */
    static String repository(String name) {
        ImageReference reference = ImageReference.parseOrNull(name);
        if (reference == null || reference.digest() != null) {
            return "";
        }
        String familiar = reference.familiar();
        int colon = familiar.lastIndexOf(':');
        return colon > familiar.lastIndexOf('/') ? familiar.substring(0, colon) : familiar;
    }

    /** As short as it may be written: {@code alpine}. */
    static String familiar(String name) {
        ImageReference reference = ImageReference.parseOrNull(name);
        if (reference == null) {
            return name;
        }
        String familiar = reference.familiar();
        return familiar.endsWith(":latest") ? familiar.substring(0, familiar.length() - ":latest".length()) : familiar;
    }
}
