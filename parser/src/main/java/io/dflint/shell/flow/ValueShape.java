package io.dflint.shell.flow;

/** What splitting does to a value. */
public enum ValueShape {
    EMPTY,
    /** One word whatever happens: no blanks, no globs. */
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

    /** The shape of one value after the other. */
    ValueShape then(ValueShape next) {
        return this == EMPTY ? next : next == EMPTY ? this : this == SPLITS || next == SPLITS ? SPLITS : WORD;
    }

    /** The shape of either of two values. */
    ValueShape or(ValueShape other) {
        return this == SPLITS || other == SPLITS ? SPLITS : this == EMPTY ? other : this;
    }
}
