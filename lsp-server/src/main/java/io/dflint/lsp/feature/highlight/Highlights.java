package io.dflint.lsp.feature.highlight;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.lsp.symbol.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Highlights every place that means the name under the cursor. */
public final class Highlights {

    /** In the order of the file; empty if the cursor is on no name. */
    public List<Highlight> highlights(Document document, int offset) {
        Symbol symbol = document.symbols().at(offset);
        List<Highlight> found = new ArrayList<>();
        if (symbol != null) {
            for (Occurrence occurrence : symbol.occurrences()) {
                found.add(new Highlight(occurrence.range(), occurrence.declaration()));
            }
        }
        return found;
    }
}
