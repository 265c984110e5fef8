package io.dflint.shell;

import io.dflint.text.TextRange;

/** An operator that joins or ends commands. */
public record ShellOperator(Kind kind, TextRange range) implements ShellNode {

    @Override
    public void walk(ShellVisitor visitor) {}

    public enum Kind {
        /** {@code &&} */
        AND,
        /** {@code ||} */
        OR,
        /** {@code |} */
        PIPE,
        /** {@code |&} */
        PIPE_BOTH,
        /** {@code ;} */
        SEMICOLON,
        /** {@code &} */
        BACKGROUND,
        /** A line end. */
        NEWLINE
    }
}
