package io.dflint.lint.cli;

import org.jspecify.annotations.Nullable;

/** The values of {@code --color}. */
enum ColorMode {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    ALWAYS,
    NEVER;

    static @Nullable ColorMode parse(String text) {
        for (ColorMode mode : values()) {
            if (mode.name().equalsIgnoreCase(text)) {
                return mode;
            }
        }
        return null;
    }

    boolean resolve(boolean auto) {
        return this == ALWAYS || this == AUTO && auto;
    }
}
