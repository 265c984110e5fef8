package io.dflint.lsp.feature.linked;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.text.TextRange;
import java.util.List;

/** The two words around a heredoc, which must stay the same while one of them is typed. */
public final class LinkedEditing {

    /** The ranges that change together; empty if the cursor is not on such a word. */
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
