package io.dflint.lsp.feature.symbols;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.symbols.NamedSymbol.Kind;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists the symbols of a document, and ranks names for a query. */
public final class SymbolSearch {
    /** The rank of the weakest matches. */
    public static final int WORST_RANK = 2;

    /** Returns stages, arguments and environment variables in source order. */
    public List<NamedSymbol> of(Document document) {
        List<NamedSymbol> found = new ArrayList<>();
        for (Instruction instruction : document.model().preamble()) {
            values(instruction, "", found);
        }
        for (Stage stage : document.model().stages()) {
            LogicalText alias = stage.from().alias();
            LogicalText shown = alias != null ? alias : stage.from().image();
            String name = shown == null ? "" : shown.toString();
            if (shown != null) {
                found.add(new NamedSymbol(name, Kind.STAGE, "", shown.sourceRange()));
            }
            for (Instruction instruction : stage.instructions()) {
                values(instruction, name, found);
            }
        }
        return found;
    }

    private static void values(Instruction instruction, String container, List<NamedSymbol> to) {
        switch (instruction) {
            case Arg arg -> {
                for (ArgDefinition definition : arg.definitions()) {
                    add(definition.name(), Kind.ARG, container, to);
                }
            }
            case Env env -> {
                for (KeyValue pair : env.pairs()) {
                    add(pair.key(), Kind.ENV, container, to);
                }
            }
            default -> {}
        }
    }

    private static void add(LogicalText name, Kind kind, String container, List<NamedSymbol> to) {
        if (!name.isEmpty()) {
            to.add(new NamedSymbol(name.toString(), kind, container, name.sourceRange()));
        }
    }

    /**
     * Ranks a name for a query, ignoring case.
     *
     * @return 0 if the name begins with the query, 1 if it contains it, 2 if it contains its characters in order, -1
     *     otherwise
     */
    public static int rank(String name, String query) {
        String lowerName = name.toLowerCase(Locale.ROOT);
        String lowerQuery = query.toLowerCase(Locale.ROOT);
        int found = lowerName.indexOf(lowerQuery);
        if (found >= 0) {
            return found == 0 ? 0 : 1;
        }
        int at = 0;
        for (int i = 0; i < lowerName.length() && at < lowerQuery.length(); i++) {
            if (lowerName.charAt(i) == lowerQuery.charAt(at)) {
                at++;
            }
        }
        return at == lowerQuery.length() ? WORST_RANK : -1;
    }
}
