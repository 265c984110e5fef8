package io.dflint.lsp.feature.linked;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.text.TextRange;
import java.util.List;

/** The two delimiters of a heredoc, which must stay equal while one of them is edited. */
public final class LinkedEditing {

    /** Returns the ranges to edit together; empty if the cursor is not on a delimiter. */
    public List<TextRange> ranges(Document document, int offset) {
        Symbol symbol = document.symbols().at(offset);
        if (symbol == null
                || symbol.kind() != Symbol.Kind.HEREDOC
                || symbol.occurrences().size() < 2) {
            return List.of();
        }
        return symbol.ranges();
    }
}
