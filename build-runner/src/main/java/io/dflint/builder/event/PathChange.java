package io.dflint.builder.event;

import org.jspecify.annotations.Nullable;

/**
 * A path that a step changed in its layer.
 *
 * @param path the absolute path in the image
 */
public record PathChange(Kind kind, String path) {

    /** The kind of change. */
    public enum Kind {
        ADDED('+'),
        CHANGED('~'),
        REMOVED('-');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        /** The sign used in records and tables. */
        public char sign() {
            return sign;
        }
    }

    /** The sign followed by the path. */
    public String text() {
        return kind.sign() + path;
    }

    /** Parses the output of {@link #text}. Returns null if the text is malformed. */
    public static @Nullable PathChange of(String text) {
        for (Kind kind : Kind.values()) {
            if (!text.isEmpty() && text.charAt(0) == kind.sign()) {
                return new PathChange(kind, text.substring(1));
            }
        }
        return null;
    }
}
