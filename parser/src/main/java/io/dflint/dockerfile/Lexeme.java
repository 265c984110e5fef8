package io.dflint.dockerfile;

import io.dflint.text.TextRange;

/**
 * A piece of the text of a file. All lexemes of a file, put together, are its text.
 *
 * @param kind what it is
 * @param range where it stands
 */
public record Lexeme(Kind kind, TextRange range) {

    /** The kinds of pieces, as the lexer tells them apart. */
    public enum Kind {
        /** A whole line, line end included. */
        COMMENT,
        /** A whole line, line end included. */
        BLANK_LINE,
        /** White space before the name of an instruction. */
        SPACE,
        /** The name of an instruction, or its first part where a continuation splits it. */
        NAME,
        /** What stands after the name on one line, or a part of it. */
        TEXT,
        /** The escape character at the end of a line, the spaces after it and the line end. */
        CONTINUATION,
        /** The line end that ends an instruction. */
        NEWLINE,
        /** A line in a heredoc. */
        HEREDOC_LINE,
        /** The line that ends a heredoc. */
        HEREDOC_END
    }
}
