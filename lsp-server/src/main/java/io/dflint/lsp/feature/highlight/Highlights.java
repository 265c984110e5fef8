package io.dflint.lsp.feature.highlight;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.lsp.symbol.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Highlights all occurrences of the name at the cursor. */
public final class Highlights {

    /** Returns the highlights in source order; empty if the cursor is not on a name. */
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
