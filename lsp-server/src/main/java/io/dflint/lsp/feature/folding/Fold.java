package io.dflint.lsp.feature.folding;

import io.dflint.text.TextRange;

/**
 * Lines that can be hidden below the first of them.
 *
 * @param range from a position in the first line to the end of the last
 */
public record Fold(TextRange range, Kind kind) {

    /** The kind of folded text. */
    public enum Kind {
        STAGE,
        INSTRUCTION,
        COMMENT,
        HEREDOC,
        SHELL_BLOCK
    }
}
