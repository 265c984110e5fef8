package io.dflint.lsp.feature.symbols;

import io.dflint.text.TextRange;

/**
 * A stage or variable of a document.
 *
 * @param container the name of the stage that contains it; empty outside of stages
 * @param range the name
 */
public record NamedSymbol(String name, Kind kind, String container, TextRange range) {

    /** The kinds of symbols to search for. */
    public enum Kind {
        STAGE,
        ARG,
        ENV
    }
}
