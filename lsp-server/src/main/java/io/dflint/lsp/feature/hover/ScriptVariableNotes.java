package io.dflint.lsp.feature.hover;

import static io.dflint.lsp.notes.Markdown.code;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Script;
import io.dflint.shell.ShellScope;
import io.dflint.shell.ShellWord;
import io.dflint.shell.flow.ShellTree;
import io.dflint.shell.flow.VariableUse;
import io.dflint.shell.flow.Variables;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the value of a script's variable at a position, as far as it is certain without running the script. */
final class ScriptVariableNotes {
    /** The largest number of values of a loop to list. */
    private static final int MOST_VALUES = 8;

    private ScriptVariableNotes() {}

    static String of(Document document, String name, Occurrence occurrence) {
        for (RunScript run : document.runs()) {
            if (run.instruction().equals(occurrence.instruction())) {
                for (Script script : run.scripts().reversed()) {
                    if (script.range().contains(occurrence.range().start())) {
                        return in(script, document, name, occurrence);
                    }
                }
            }
        }
        return code(name) + " is set in this script";
    }

    private static String in(Script script, Document document, String name, Occurrence occurrence) {
        List<VariableUse> writes = new ArrayList<>(1);
        for (VariableUse write : Variables.of(ShellTree.of(script)).writes()) {
            if (write.name().equals(name)) {
                writes.add(write);
            }
        }
        VariableUse own = at(occurrence.range(), writes);
        if (own != null) {
            return code(name) + written(own, document);
        }
        CommandSite site = site(script, occurrence.range());
        String value = site == null
                ? null
                : ShellScope.of(script, script.commands(), document.model().scopeAt(occurrence.instruction()))
                        .value(name, site);
        if (value != null) {
            return code(name) + " is " + code(value) + " here" + places(writes, document);
        }
        return writes.size() == 1
                ? code(name) + written(writes.getFirst(), document) + places(writes, document)
                : code(name) + " is set in this script" + places(writes, document);
    }

    private static @Nullable VariableUse at(TextRange range, List<VariableUse> writes) {
        for (VariableUse write : writes) {
            if (write.range().start() <= range.start()
                    && range.end() <= write.range().end()) {
                return write;
            }
        }
        return null;
    }

    /** Returns the innermost command at a position. */
    static @Nullable CommandSite site(Script script, TextRange range) {
        CommandSite found = null;
        for (CommandSite site : script.commands()) {
            if (site.command().range().contains(range.start())) {
                found = site;
            }
        }
        return found;
    }

    /** Describes the value that a variable gets at a position. */
    private static String written(VariableUse write, Document document) {
        if (write.place().node() instanceof Assignment assignment && assignment.value() != null) {
            String value = assignment.append() ? null : assignment.literal();
            return value != null
                    ? " is " + code(value)
                    : (assignment.append() ? " is extended by " : " is set to ")
                            + code(document.source()
                                    .slice(assignment.value().range())
                                    .toString());
        }
        List<String> values =
                write.place().node() instanceof Command.For loop && !loop.select() ? literals(loop.words()) : List.of();
        if (values.isEmpty()) {
            return " is set in this script";
        }
        StringBuilder out = new StringBuilder(" takes the values ");
        for (int i = 0; i < values.size() && i < MOST_VALUES; i++) {
            out.append(i == 0 ? "" : ", ").append(code(values.get(i)));
        }
        return out.append(values.size() > MOST_VALUES ? " and " + (values.size() - MOST_VALUES) + " more" : "")
                .toString();
    }

    /** Returns the texts of the words if each is certain to be a single word, or none otherwise. */
    private static List<String> literals(@Nullable List<ShellWord> words) {
        List<String> values = new ArrayList<>();
        for (ShellWord word : words == null ? List.<ShellWord>of() : words) {
            String value = word.hasGlob() ? null : word.literal();
            if (value == null) {
                return List.of();
            }
            values.add(value);
        }
        return values;
    }

    private static String places(List<VariableUse> writes, Document document) {
        List<Integer> lines = new ArrayList<>();
        for (VariableUse write : writes) {
            int line = document.line(write.range().start()) + 1;
            if (!lines.contains(line)) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("\n\nSet by the script on line");
        out.append(lines.size() == 1 ? " " : "s ");
        for (int i = 0; i < lines.size() && i < MOST_VALUES; i++) {
            boolean last = i == lines.size() - 1;
            out.append(i == 0 ? "" : last ? " and " : ", ").append(lines.get(i));
        }
        return out.append(lines.size() > MOST_VALUES ? " and others" : "").toString();
    }
}
