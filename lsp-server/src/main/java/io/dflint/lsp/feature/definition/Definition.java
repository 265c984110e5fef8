package io.dflint.lsp.feature.definition;

import io.dflint.instruction.From;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Finds the declaration of a name. */
public final class Definition {

    /** Returns the first declaration of the name at the cursor, or null if there is none. */
    public @Nullable Target definition(Document document, int offset) {
        Symbol symbol = document.symbols().at(offset);
        Occurrence from = symbol == null ? null : symbol.at(offset);
        if (symbol == null || from == null) {
            return stageByNumber(document, offset);
        }
        return target(from, symbol.declarationOf(from));
    }

    /** Returns the declaration in effect at the cursor: for a variable set several times, the last one above. */
    public @Nullable Target declaration(Document document, int offset) {
        Symbol symbol = document.symbols().at(offset);
        Occurrence from = symbol == null ? null : symbol.at(offset);
        if (symbol == null || from == null) {
            return stageByNumber(document, offset);
        }
        Occurrence inForce = null;
        for (Occurrence occurrence : symbol.occurrences()) {
            if (occurrence.declaration()
                    && occurrence.scope() == from.scope()
                    && occurrence.instruction().range().start()
                            < from.instruction().range().start()) {
                inForce = occurrence;
            }
        }
        return target(from, inForce == null ? symbol.declarationOf(from) : inForce);
    }

    private static @Nullable Target target(Occurrence from, @Nullable Occurrence to) {
        return to == null
                ? null
                : new Target(from.range(), to.range(), to.instruction().range());
    }

    /** Returns the name of the stage for {@code COPY --from=0}, or its base image if it has no name. */
    private static @Nullable Target stageByNumber(Document document, int offset) {
        for (StageReference reference : document.model().references()) {
            Stage stage = reference.target();
            if (stage != null && reference.isIndex() && reference.range().touches(offset)) {
                From from = stage.from();
                LogicalText shown = from.alias() != null ? from.alias() : from.image();
                TextRange name = shown == null ? from.name().sourceRange() : shown.sourceRange();
                return new Target(reference.range(), name, from.range());
            }
        }
        return null;
    }
}
