package io.dflint.dockerfile;

import io.dflint.text.TextRange;

/**
 * A piece of the text of a file. The lexemes of a file joined are its text.
 *
 * @param kind the kind of piece
 * @param range its range in the text
 */
public record Lexeme(Kind kind, TextRange range) {

    /** The kinds of pieces that the lexer distinguishes. */
    public enum Kind {
        /** A whole line, line end included. */
        COMMENT,
        /** A whole line, line end included. */
        BLANK_LINE,
        /** White space before a keyword. */
        SPACE,
        /** A keyword, or its first part if a continuation splits it. */
        NAME,
        /** The text after the keyword on one line, or a part of it. */
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
