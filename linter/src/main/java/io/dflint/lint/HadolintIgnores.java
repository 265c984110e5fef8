package io.dflint.lint;

import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.lint.pragma.HadolintPragmaParser;
import io.dflint.lint.pragma.Pragma;
import io.dflint.syntax.Comment;
import io.dflint.text.LineIndex;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * The comments that hadolint heeds, as far as hadolint lets them reach: an ignore counts for the line below it, that of a
 * stage behind its FROM. Comments inside of instructions are not seen.
 */
final class HadolintIgnores {
    private HadolintIgnores() {}

    static List<Ignore> in(LintInput input) {
        List<Ignore> found = new ArrayList<>(0);
        List<Instruction> instructions = input.file().instructions();
        InstructionIndex index = new InstructionIndex(instructions);
        for (Comment comment : input.file().comments()) {
            Pragma pragma = HadolintPragmaParser.parse(comment);
            int before = pragma == null ? -1 : index.at(comment.range().start());
            boolean inner = before >= 0
                    && instructions.get(before).range().contains(comment.range().start());
            if (pragma != null && !inner) {
                found.add(new Ignore(pragma, reach(pragma, input, before)));
            }
        }
        return found;
    }

    private static TextRange reach(Pragma pragma, LintInput input, int before) {
        LineIndex lines = input.file().source().lines();
        int end = input.file().source().length() + 1;
        int below = lines.line(pragma.comment().range().start()) + 1;
        int start = below < lines.lineCount() ? lines.lineStart(below) : end;
        return switch (pragma.scope()) {
            case FILE -> new TextRange(0, end);
            case NEXT ->
                new TextRange(start, Math.max(start, below + 1 < lines.lineCount() ? lines.lineStart(below + 1) : end));
            case STAGE -> ofStage(input.file().instructions(), lines, before + 1, start, end);
        };
    }

    /** From the line below the comment, or below the FROM that stands there, up to the next FROM. */
    private static TextRange ofStage(
            List<Instruction> instructions, LineIndex lines, int next, int start, int endOfFile) {
        int from = start;
        for (int i = next; i < instructions.size(); i++) {
            int begin = instructions.get(i).range().start();
            if (instructions.get(i) instanceof From) {
                if (i == next && lines.line(begin) == lines.line(start)) {
                    from = lines.lineRange(lines.line(begin)).end();
                } else {
                    return new TextRange(from, Math.max(from, lines.lineStart(lines.line(begin))));
                }
            }
        }
        return new TextRange(from, Math.max(from, endOfFile));
    }
}
