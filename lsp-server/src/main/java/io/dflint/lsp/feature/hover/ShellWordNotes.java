package io.dflint.lsp.feature.hover;

import static io.dflint.lsp.notes.Markdown.code;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Script;
import io.dflint.shell.ShellScope;
import io.dflint.shell.ShellWord;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Shows the expanded value of a word of a script that combines a variable with other text. */
final class ShellWordNotes {
    private ShellWordNotes() {}

    /**
     * Returns a sentence to add to the description of a variable; empty if the word adds nothing, or its value is not
     * entirely known.
     */
    static String of(Document document, Occurrence occurrence) {
        for (RunScript run : document.runs()) {
            if (run.instruction().equals(occurrence.instruction())) {
                for (Script script : run.scripts().reversed()) {
                    if (script.range().contains(occurrence.range().start())) {
                        return in(script, document, occurrence);
                    }
                }
            }
        }
        return "";
    }

    private static String in(Script script, Document document, Occurrence occurrence) {
        CommandSite site = ScriptVariableNotes.site(script, occurrence.range());
        ShellWord word = site == null ? null : word(site, occurrence.range());
        if (site == null || word == null || word.parts().isEmpty()) {
            return "";
        }
        ShellScope scope =
                ShellScope.of(script, script.commands(), document.model().scopeAt(occurrence.instruction()));
        StringBuilder value = new StringBuilder();
        for (ShellScope.Field field : scope.expand(word, site)) {
            if (!field.known()) {
                return "";
            }
            value.append(value.isEmpty() ? "" : " ").append(field.text());
        }
        String written = document.source().slice(word.range()).toString();
        return isAlone(written, occurrence, document) || written.contentEquals(value)
                ? ""
                : "\n\n" + code(written) + " is " + code(value.toString()) + " here";
    }

    /** Reports whether a word is just the variable, with or without braces and quotes. */
    private static boolean isAlone(String written, Occurrence occurrence, Document document) {
        String name = document.source().slice(occurrence.range()).toString();
        int others = 0;
        for (int i = 0; i < written.length(); i++) {
            others += "${}\"".indexOf(written.charAt(i)) < 0 ? 1 : 0;
        }
        return others <= name.length();
    }

    private static @Nullable ShellWord word(CommandSite site, TextRange range) {
        for (ShellWord word : site.command().words()) {
            if (word.range().contains(range.start())) {
                return word;
            }
        }
        return null;
    }
}
