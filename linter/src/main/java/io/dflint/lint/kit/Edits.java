package io.dflint.lint.kit;

import io.dflint.instruction.Instruction;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** Edits that several fixes use. */
public final class Edits {
    private Edits() {}

    /** Removes an instruction with all its lines. */
    public static TextEdit remove(SourceText source, Instruction instruction) {
        String text = source.content();
        int start = text.lastIndexOf('\n', instruction.range().start() - 1) + 1;
        int end = text.indexOf('\n', instruction.range().end());
        return TextEdit.delete(new TextRange(start, end < 0 ? text.length() : end + 1));
    }

    /** Removes a flag and the spaces after it. */
    public static TextEdit remove(SourceText source, Flag flag) {
        String text = source.content();
        int end = flag.range().end();
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return TextEdit.delete(new TextRange(flag.range().start(), end));
    }

    /** Inserts text before a word, after its opening quote if there is one. */
    public static TextEdit prepend(LogicalText word, String text) {
        boolean quoted = word.length() > 1 && (word.charAt(0) == '"' || word.charAt(0) == '\'');
        return TextEdit.insert(word.sourceOffset(quoted ? 1 : 0), text);
    }

    /** Inserts text after a word, before its closing quote if there is one. */
    public static TextEdit append(LogicalText word, String text) {
        int end = word.length();
        boolean quoted = end > 1 && (word.charAt(end - 1) == '"' || word.charAt(end - 1) == '\'');
        return TextEdit.insert(
                quoted ? word.sourceOffset(end - 1) : word.sourceRange().end(), text);
    }
}
