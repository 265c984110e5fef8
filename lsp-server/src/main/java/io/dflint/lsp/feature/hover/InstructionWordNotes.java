package io.dflint.lsp.feature.hover;

import static io.dflint.lsp.notes.Markdown.code;

import io.dflint.instruction.Instruction;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.model.ExpandedWords;
import io.dflint.text.TextRange;
import io.dflint.word.Expander;
import io.dflint.word.Expansion;
import io.dflint.word.Word;
import org.jspecify.annotations.Nullable;

/**
 * Shows the expanded value of a word of an instruction that combines variables with other text, as in {@code COPY $A-$B
 * /x}.
 */
final class InstructionWordNotes {
    private InstructionWordNotes() {}

    /**
     * Returns a sentence to add to the description of a variable; empty if the word adds nothing, or its value is not
     * entirely known.
     */
    static String of(Document document, Occurrence occurrence) {
        Note note = occurrence.declaration()
                ? null
                : at(document, occurrence.instruction(), occurrence.range().start());
        return note == null ? "" : "\n\n" + note.markdown();
    }

    /**
     * Returns the value of the word at an offset, or null if it is literal, a single variable, or not entirely known.
     */
    static @Nullable Note at(Document document, Instruction instruction, int offset) {
        for (Word word : ExpandedWords.of(instruction, document.dockerfile().escape())) {
            TextRange range = word.range();
            if (range.start() <= offset && offset <= range.end()) {
                Note note = of(document, instruction, word);
                if (note != null) {
                    return note;
                }
            }
        }
        return null;
    }

    private static @Nullable Note of(Document document, Instruction instruction, Word word) {
        String written = word.text().toString();
        if (word.variables().isEmpty() || isAlone(word, written) || written.indexOf('\n') >= 0) {
            return null;
        }
        Expansion expansion = Expander.expand(word, document.model().scopeAt(instruction));
        return expansion.problem() != null || !expansion.unmatched().isEmpty()
                ? null
                : new Note(word.range(), code(written) + " is " + code(expansion.value()) + " here");
    }

    /** Reports whether a word is just a variable, with or without braces and quotes. */
    private static boolean isAlone(Word word, String written) {
        int others = 0;
        for (int i = 0; i < written.length(); i++) {
            others += "${}\"".indexOf(written.charAt(i)) < 0 ? 1 : 0;
        }
        return word.variables().size() == 1
                && others <= word.variables().getFirst().name().length();
    }
}
