package io.dflint.lsp.feature.symbols;

import io.dflint.text.TextRange;

/**
 * A stage or a variable of a document.
 *
 * @param container the stage it stands in; empty outside of stages
 * @param range the name
 */
public record NamedSymbol(String name, Kind kind, String container, TextRange range) {

    /** What can be looked for. */
    public enum Kind {
        STAGE,
        ARG,
        ENV
    }
}
