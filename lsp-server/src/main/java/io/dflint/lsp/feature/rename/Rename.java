package io.dflint.lsp.feature.rename;

import io.dflint.instruction.From;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.lsp.symbol.VariableReferences;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Renames the stage, variable or heredoc at the cursor everywhere, so that the file builds as before. */
public final class Rename {

    /** Returns the name that would be changed, or null if there is none at the cursor. */
    public @Nullable Renamable prepare(Document document, int offset) {
        Symbol symbol = document.symbols().at(offset);
        Occurrence occurrence = symbol == null ? null : symbol.at(offset);
        if (symbol == null
                || occurrence == null
                || NameChecks.isFixed(symbol)
                || isThroughVariable(document, occurrence)) {
            return null;
        }
        return new Renamable(occurrence.range(), symbol.name());
    }

    /**
     * Returns the edits for a new name. References through a variable are never edited, since they may refer to other
     * stages too.
     *
     * @throws RenameException if the new name is not allowed
     */
    public Renaming rename(Document document, int offset, String newName) throws RenameException {
        Symbol symbol = document.symbols().at(offset);
        if (symbol == null || prepare(document, offset) == null) {
            return Renaming.NOTHING;
        }
        NameChecks.check(document, symbol, newName);
        List<TextEdit> edits = new ArrayList<>(symbol.occurrences().size());
        for (Occurrence occurrence : symbol.occurrences()) {
            if (!isThroughVariable(document, occurrence)) {
                edits.add(new TextEdit(occurrence.range(), spelling(symbol, occurrence, newName)));
            }
        }
        return new Renaming(edits, left(document, symbol));
    }

    private static boolean isThroughVariable(Document document, Occurrence occurrence) {
        return occurrence.instruction() instanceof From
                && !occurrence.declaration()
                && occurrence.range().of(document.text()).indexOf('$') >= 0;
    }

    private static List<TextRange> left(Document document, Symbol symbol) {
        List<TextRange> left = new ArrayList<>();
        Stage stage = symbol.kind() == Symbol.Kind.STAGE ? document.model().stageNamed(symbol.name()) : null;
        if (stage != null) {
            for (StageReference reference :
                    VariableReferences.of(document.model()).to(stage)) {
                left.add(reference.range());
            }
        }
        return left;
    }

    /** Returns the spelling of the name. In FROM, a stage is only found in lower case. */
    private static String spelling(Symbol symbol, Occurrence occurrence, String newName) {
        boolean base = symbol.kind() == Symbol.Kind.STAGE
                && !occurrence.declaration()
                && occurrence.instruction() instanceof From;
        return base ? newName.toLowerCase(Locale.ROOT) : newName;
    }
}
