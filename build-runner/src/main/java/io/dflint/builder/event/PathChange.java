package io.dflint.builder.event;

import org.jspecify.annotations.Nullable;

/**
 * A path that a step changed in its layer.
 *
 * @param path in the image, absolute
 */
public record PathChange(Kind kind, String path) {

    /** What became of a path. */
    public enum Kind {
        ADDED('+'),
        CHANGED('~'),
        REMOVED('-');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        /** As records and tables have it. */
        public char sign() {
            return sign;
        }
    }

    /** The sign and the path. */
    public String text() {
        return kind.sign() + path;
    }

    /** Reads {@link #text}; null if it is none. */
    public static @Nullable PathChange of(String text) {
        for (Kind kind : Kind.values()) {
            if (!text.isEmpty() && text.charAt(0) == kind.sign()) {
                return new PathChange(kind, text.substring(1));
            }
        }
        return null;
    }
}
