package io.dflint.shell.reader;

/** The tokens that end a list of statements in a construct. */
enum Closer {
    PARENTHESIS(1 << 0),
    BRACE(1 << 1),
    THEN(1 << 2),
    /** {@code fi}, or {@code elif} and {@code else} before it. */
    FI(1 << 3),
    DO(1 << 4),
    DONE(1 << 5),
    /** {@code ;;} and similar, or {@code esac}. */
    ARM(1 << 6);

    private final int bit;

    Closer(int bit) {
        this.bit = bit;
    }

    /** The bit of this closer in a set of closers. */
    int bit() {
        return bit;
    }
}
