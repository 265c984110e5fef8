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

/** Leads from a name to where it is declared. */
public final class Definition {

    /** Where the name under the cursor is introduced: its first declaration. Null if nothing declares it. */
    public @Nullable Target definition(Document document, int offset) {
        Symbol symbol = document.symbols().at(offset);
        Occurrence from = symbol == null ? null : symbol.at(offset);
        if (symbol == null || from == null) {
            return stageByNumber(document, offset);
        }
        return target(from, symbol.declarationOf(from));
    }

    /** The declaration that is current at the cursor: for a variable that is set several times, the last one above. */
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

    /** {@code COPY --from=0} leads to the name of that stage, or to its base where it has none. */
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
