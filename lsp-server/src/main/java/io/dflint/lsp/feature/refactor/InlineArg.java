package io.dflint.lsp.feature.refactor;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.Edits;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.shell.ShellTree;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.model.ExpandedWords;
import io.dflint.shell.Script;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import io.dflint.word.Word;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces all uses of an ARG by its default and removes the ARG, together with those that only pass it on to stages.
 * This deliberately makes the value independent of {@code --build-arg}.
 */
final class InlineArg implements Refactor {
    private static final String PLAIN = "%+,-./:=@_";

    @Override
    public @Nullable Refactoring at(Document document, TextRange selection) {
        Symbol symbol = document.symbols().at(selection.start());
        if (symbol == null || symbol.kind() != Symbol.Kind.VARIABLE) {
            return null;
        }
        Map<Integer, Arg> declared = new LinkedHashMap<>();
        String value = null;
        for (Occurrence occurrence : symbol.occurrences()) {
            if (!occurrence.declaration()) {
                continue;
            }
            if (!(occurrence.instruction() instanceof Arg arg)
                    || arg.definitions().size() != 1
                    || !arg.header().innerComments().isEmpty()) {
                return null;
            }
            declared.put(occurrence.range().start(), arg);
            ArgDefinition definition = arg.definitions().getFirst();
            String literal = definition.value() == null
                    ? null
                    : WordParser.parse(definition.value(), document.dockerfile().escape())
                            .literal();
            if (definition.value() != null && (literal == null || value != null)) {
                return null;
            }
            value = literal == null ? value : literal;
        }
        if (value == null || !isPlain(value)) {
            return null;
        }
        List<TextEdit> edits = edits(document, symbol, declared, value);
        return edits == null ? null : new Refactoring("Inline ARG " + symbol.name(), Refactoring.Kind.INLINE, edits);
    }

    private static @Nullable List<TextEdit> edits(
            Document document, Symbol symbol, Map<Integer, Arg> declared, String value) {
        List<TextEdit> edits = new ArrayList<>();
        Map<Integer, TextRange> places = places(document);
        for (Arg arg : declared.values()) {
            edits.add(Edits.remove(document.source(), arg));
        }
        int first = declared.keySet().stream().min(Integer::compare).orElse(0);
        int uses = 0;
        for (Occurrence occurrence : symbol.occurrences()) {
            if (occurrence.declaration()) {
                continue;
            }
            TextRange whole = places.get(occurrence.range().start());
            // A use before the declaration has no value, and one with a modifier has another.
            if (whole == null || occurrence.range().start() < first) {
                return null;
            }
            edits.add(new TextEdit(whole, value));
            uses++;
        }
        return uses == 0 ? null : edits;
    }

    /**
     * Returns the ranges of plain uses of variables by the start of the name: neither in single quotes nor with a
     * modifier.
     */
    private static Map<Integer, TextRange> places(Document document) {
        Map<Integer, TextRange> places = new HashMap<>();
        for (var instruction : document.dockerfile().instructions()) {
            for (Word word : ExpandedWords.of(instruction, document.dockerfile().escape())) {
                for (WordPart.Variable variable : word.variables()) {
                    if (variable.modifier() == null && variable.problem() == null) {
                        places.put(variable.nameRange().start(), variable.range());
                    }
                }
            }
        }
        for (RunScript run : document.runs()) {
            for (Script script : run.scripts()) {
                ShellTree.visit(script.body(), node -> {
                    if (node instanceof io.dflint.shell.WordPart.Parameter parameter && parameter.isPlain()) {
                        places.put(parameter.range().start() + (parameter.braced() ? 2 : 1), parameter.range());
                    }
                });
            }
        }
        return places;
    }

    private static boolean isPlain(String text) {
        boolean plain = !text.isEmpty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
        }
        return plain;
    }
}
