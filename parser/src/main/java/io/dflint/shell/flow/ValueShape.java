package io.dflint.shell.flow;

/** How a value behaves when the shell splits it into words. */
public enum ValueShape {
    EMPTY,
    /** A single word in any case: no blanks, no globs. */
    WORD,
    /** Unknown, or known to split. */
    SPLITS;

    /** The shape of a text. */
    public static ValueShape of(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case ' ', '\t', '\n', '*', '?', '[' -> {
                    return SPLITS;
                }
                default -> {}
            }
        }
        return text.isEmpty() ? EMPTY : WORD;
    }

    /** Returns the shape of this value followed by another. */
    ValueShape then(ValueShape next) {
        return this == EMPTY ? next : next == EMPTY ? this : this == SPLITS || next == SPLITS ? SPLITS : WORD;
    }

    /** Returns the shape of a value that is either this one or the other. */
    ValueShape or(ValueShape other) {
        return this == SPLITS || other == SPLITS ? SPLITS : this == EMPTY ? other : this;
    }
}
