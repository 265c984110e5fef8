package io.dflint.lsp.feature.references;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds all references to the stage, variable or heredoc at the cursor. */
public final class References {

    /**
     * Returns the references in source order; empty if the cursor is not on a name.
     *
     * @param declarations whether to include declarations
     */
    public List<TextRange> references(Document document, int offset, boolean declarations) {
        List<TextRange> found = new ArrayList<>();
        Symbol symbol = document.symbols().at(offset);
        if (symbol != null) {
            for (Occurrence occurrence : symbol.occurrences()) {
                if (declarations || !occurrence.declaration()) {
                    found.add(occurrence.range());
                }
            }
        }
        Stage stage = stageAt(document, offset);
        if (stage != null) {
            addNumbers(document, stage, found);
            if (declarations
                    && symbol == null
                    && stage.name() == null
                    && stage.from().image() != null) {
                found.add(stage.from().image().sourceRange());
            }
        }
        found.sort(null);
        return found;
    }

    /** Returns the stage referred to at the cursor by name or number, or whose FROM keyword it is on. */
    private static @Nullable Stage stageAt(Document document, int offset) {
        for (StageReference reference : document.model().references()) {
            if (reference.target() != null && reference.range().touches(offset)) {
                return reference.target();
            }
        }
        for (Stage stage : document.model().stages()) {
            boolean onAlias = stage.from().alias() != null
                    && stage.from().alias().sourceRange().touches(offset);
            if (onAlias || stage.from().name().sourceRange().touches(offset)) {
                return stage;
            }
        }
        return null;
    }

    private static void addNumbers(Document document, Stage stage, List<TextRange> found) {
        Set<TextRange> known = new HashSet<>(found);
        for (StageReference reference : document.model().references()) {
            if (reference.target() == stage && known.add(reference.range())) {
                found.add(reference.range());
            }
        }
    }
}
