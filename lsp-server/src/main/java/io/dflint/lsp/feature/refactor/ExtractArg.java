package io.dflint.lsp.feature.refactor;

import io.dflint.instruction.Arg;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.model.ExpandedWords;
import io.dflint.syntax.Comment;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import io.dflint.word.Word;
import io.dflint.word.WordPart;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the selection the default of a new ARG, and uses the ARG in its place. Only offered where Docker expands
 * variables.
 */
final class ExtractArg implements Refactor {
    private static final String PLAIN = "%+,-./:=@_~";

    @Override
    public @Nullable Refactoring at(Document document, TextRange selection) {
        Instruction instruction = document.instructionAt(selection.start());
        if (instruction == null
                || instruction instanceof Onbuild
                || instruction instanceof Arg
                || !isPlain(selection.of(document.text()))
                || !isReplaced(document, instruction, selection)) {
            return null;
        }
        String value = selection.of(document.text());
        String name = name(document, instruction, selection);
        Instruction above = instruction instanceof From
                ? document.model().stages().getFirst().from()
                : instruction;
        // Inserted above the comments, which may belong to the instruction.
        List<Comment> comments = above.header().comments();
        int place = comments.isEmpty()
                ? above.range().start()
                : comments.getFirst().range().start();
        TextEdit definition = TextEdit.insert(
                place, "ARG " + name + "=" + value + document.source().lineEnding());
        return new Refactoring(
                "Extract to ARG " + name,
                Refactoring.Kind.EXTRACT,
                List.of(definition, new TextEdit(selection, "${" + name + "}")));
    }

    private static boolean isPlain(String text) {
        boolean plain = !text.isEmpty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
        }
        return plain;
    }

    /**
     * Reports whether the selection is plain text of a word in which Docker expands variables, and not part of a flag
     * or name.
     */
    private static boolean isReplaced(Document document, Instruction instruction, TextRange selection) {
        for (Word word : ExpandedWords.of(instruction, document.dockerfile().escape())) {
            if (word.range().contains(selection)) {
                return isIn(word.parts(), selection);
            }
        }
        return false;
    }

    private static boolean isIn(List<WordPart> parts, TextRange selection) {
        for (WordPart part : parts) {
            boolean covers = part.range().contains(selection);
            if (covers && part instanceof WordPart.Literal) {
                return true;
            }
            if (covers && part instanceof WordPart.DoubleQuoted quoted) {
                return isIn(quoted.parts(), selection);
            }
        }
        return false;
    }

    private static String name(Document document, Instruction instruction, TextRange selection) {
        Set<String> taken = new HashSet<>();
        for (Symbol symbol : document.symbols().all()) {
            taken.add(symbol.name());
        }
        String base = base(document, instruction, selection);
        String name = base;
        for (int i = 2; taken.contains(name); i++) {
            name = base + "_" + i;
        }
        return name;
    }

    private static String base(Document document, Instruction instruction, TextRange selection) {
        if (!(instruction instanceof From from) || from.image() == null) {
            return "VALUE";
        }
        TextRange image = from.image().sourceRange();
        if (image.equals(selection)) {
            return "BASE_IMAGE";
        }
        boolean tag = selection.end() == image.end()
                && selection.start() > image.start()
                && document.text().charAt(selection.start() - 1) == ':';
        String before = document.text().substring(image.start(), Math.max(image.start(), selection.start() - 1));
        String last = before.substring(before.lastIndexOf('/') + 1);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < last.length(); i++) {
            char c = last.charAt(i);
            name.append(c < 0x80 && Character.isLetterOrDigit(c) ? c : '_');
        }
        boolean usable = tag && !name.isEmpty() && Character.isLetter(name.charAt(0));
        return usable ? name.toString().toUpperCase(Locale.ROOT) + "_VERSION" : "VALUE";
    }
}
