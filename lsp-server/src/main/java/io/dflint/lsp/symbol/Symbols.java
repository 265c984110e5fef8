package io.dflint.lsp.symbol;

import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lsp.symbol.Symbol.Kind;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All symbols of a file. Immutable. */
public final class Symbols {
    private final List<Symbol> all;
    /** The symbols by the start of each of their occurrences, which do not overlap. */
    private final TreeMap<Integer, Symbol> byStart = new TreeMap<>();

    private Symbols(List<Symbol> all) {
        this.all = List.copyOf(all);
        for (Symbol symbol : all) {
            for (Occurrence occurrence : symbol.occurrences()) {
                byStart.put(occurrence.range().start(), symbol);
            }
        }
    }

    /** @param runs the scripts of all RUN instructions in the file */
    public static Symbols of(BuildModel model, List<RunScript> runs) {
        List<Symbol> all = new ArrayList<>();
        stages(model, all);
        heredocs(model, all);
        all.addAll(VariableSymbols.of(model, runs));
        return new Symbols(all);
    }

    public List<Symbol> all() {
        return all;
    }

    /**
     * Returns the symbol whose name is at a cursor, or null if there is none. Where two names touch, this is the
     * second.
     */
    public @Nullable Symbol at(int offset) {
        Map.Entry<Integer, Symbol> entry = byStart.floorEntry(offset);
        if (entry != null && entry.getValue().at(offset) != null) {
            return entry.getValue();
        }
        return null;
    }

    private static void stages(BuildModel model, List<Symbol> all) {
        Map<String, List<Occurrence>> byName = new LinkedHashMap<>();
        Map<String, List<Occurrence>> sources = new LinkedHashMap<>();
        for (Stage stage : model.stages()) {
            LogicalText alias = stage.from().alias();
            if (alias != null && stage.name() != null) {
                add(byName, stage.name(), new Occurrence(alias.sourceRange(), true, stage.from(), Scopes.FILE));
            }
        }
        for (StageReference reference : model.references()) {
            Stage target = reference.target();
            Occurrence occurrence = new Occurrence(reference.range(), false, reference.instruction(), Scopes.FILE);
            if (reference.text().isEmpty() || reference.isIndex()) {
                continue;
            }
            if (target != null && target.name() != null) {
                add(byName, target.name(), occurrence);
            } else if (target == null && reference.kind() != StageReference.Kind.FROM) {
                add(sources, reference.text().toString(), occurrence);
            }
        }
        byName.forEach((name, occurrences) -> all.add(symbol(Kind.STAGE, name, occurrences)));
        sources.forEach((name, occurrences) -> all.add(symbol(Kind.SOURCE, name, occurrences)));
    }

    private static void add(Map<String, List<Occurrence>> to, String name, Occurrence occurrence) {
        to.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>(2))
                .add(occurrence);
    }

    static Symbol symbol(Kind kind, String name, List<Occurrence> occurrences) {
        occurrences.sort(Comparator.comparing(Occurrence::range));
        return new Symbol(kind, name, List.copyOf(occurrences));
    }

    private static void heredocs(BuildModel model, List<Symbol> all) {
        for (Instruction instruction : model.file().instructions()) {
            for (Heredoc heredoc : instruction.header().heredocs()) {
                TextRange name = nameRange(heredoc);
                if (name == null) {
                    continue;
                }
                List<Occurrence> occurrences = new ArrayList<>(2);
                occurrences.add(new Occurrence(name, true, instruction, Scopes.FILE));
                TextRange end = heredoc.end();
                if (end != null) {
                    occurrences.add(new Occurrence(end, false, instruction, Scopes.FILE));
                }
                all.add(symbol(Kind.HEREDOC, heredoc.name(), occurrences));
            }
        }
    }

    /**
     * The range of the name in the word that starts a heredoc, or null if escapes or inner quotes change its spelling.
     */
    private static @Nullable TextRange nameRange(Heredoc heredoc) {
        LogicalText word = heredoc.word();
        String text = word.toString();
        int at = text.indexOf("<<") + 2;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            at++;
        }
        String name = heredoc.name();
        return !name.isEmpty() && text.startsWith(name, at) ? word.sourceRange(at, at + name.length()) : null;
    }
}
