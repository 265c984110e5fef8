package io.dflint.instruction;

import io.dflint.text.Digits;
import org.jspecify.annotations.Nullable;

/**
 * The version of the Dockerfile syntax that a directive such as {@code # syntax=docker/dockerfile:1.4} requests. Tags
 * without a full version, such as {@code 1}, {@code 1-labs} or {@code latest}, mean the newest version. Other images
 * are assumed to support everything.
 *
 * @param major -1 for the newest
 * @param minor -1 for the newest
 * @param labs whether features of the labs channel are available
 */
public record SyntaxVersion(int major, int minor, boolean labs) {
    /** The version without a directive. It is the one built into Docker, which is not known. */
    public static final SyntaxVersion UNKNOWN = new SyntaxVersion(-1, -1, true);

    private static final String IMAGE = "docker/dockerfile";

    /**
     * Returns the version that a directive requests.
     *
     * @param reference the value of the {@code syntax} directive; null if there is none
     */
    public static SyntaxVersion of(@Nullable String reference) {
        if (reference == null) {
            return UNKNOWN;
        }
        // The text after the first blank is passed to the frontend.
        int end = reference.indexOf(' ');
        String image = end < 0 ? reference : reference.substring(0, end);
        int digest = image.indexOf('@');
        image = digest < 0 ? image : image.substring(0, digest);
        int start = image.startsWith("docker.io/") ? "docker.io/".length() : 0;
        if (!image.startsWith(IMAGE, start)) {
            return UNKNOWN;
        }
        String tag = image.substring(start + IMAGE.length());
        if (!tag.startsWith(":")) {
            return tag.isEmpty() && digest < 0 ? new SyntaxVersion(-1, -1, false) : UNKNOWN;
        }
        return ofTag(tag.substring(1));
    }

    private static SyntaxVersion ofTag(String tag) {
        boolean labs = tag.endsWith("labs") || tag.equals("experimental") || tag.endsWith("-experimental");
        int dash = tag.indexOf('-');
        String[] parts = (dash < 0 ? tag : tag.substring(0, dash)).split("\\.", -1);
        int major = Digits.value(parts[0]);
        int minor = parts.length > 1 ? Digits.value(parts[1]) : -1;
        return major < 0 || minor < 0 ? new SyntaxVersion(-1, -1, labs) : new SyntaxVersion(major, minor, labs);
    }

    /**
     * Reports whether this version includes a feature.
     *
     * @param since the version that introduced it, such as {@code 1.4} or {@code 1.14-labs}; empty if it has always
     *     existed
     */
    public boolean has(String since) {
        if (since.isEmpty() || major < 0 && labs) {
            return true;
        }
        SyntaxVersion needed = ofTag(since);
        if (needed.labs && !labs) {
            return false;
        }
        return major < 0 || major > needed.major || major == needed.major && minor >= needed.minor;
    }
}
