package io.dflint.lint.compat.hadolint;

import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.lint.ignore.Ignore;
import io.dflint.lint.ignore.InstructionIndex;
import io.dflint.lint.ignore.Pragma;
import io.dflint.lint.rule.LintInput;
import io.dflint.syntax.Comment;
import io.dflint.text.LineIndex;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * hadolint's ignore comments, with the ranges of hadolint: an ignore applies to the line below it, and that of a stage
 * after its FROM. Comments inside instructions are not seen.
 */
final class HadolintIgnores {
    private final List<Instruction> instructions;
    private final LineIndex lines;
    private final int end;
    /**
     * For each instruction, the index of the next FROM at or after it; after the last one, the number of instructions.
     */
    private final int[] nextFrom;

    private HadolintIgnores(LintInput input) {
        instructions = input.file().instructions();
        lines = input.file().source().lines();
        end = input.file().source().length() + 1;
        nextFrom = new int[instructions.size() + 1];
        nextFrom[instructions.size()] = instructions.size();
        for (int i = instructions.size() - 1; i >= 0; i--) {
            nextFrom[i] = instructions.get(i) instanceof From ? i : nextFrom[i + 1];
        }
    }

    static List<Ignore> in(LintInput input) {
        List<Ignore> found = new ArrayList<>(0);
        HadolintIgnores reader = null;
        InstructionIndex index = new InstructionIndex(input.file().instructions());
        for (Comment comment : input.file().comments()) {
            Pragma pragma = HadolintPragmaParser.parse(comment);
            if (pragma == null) {
                continue;
            }
            reader = reader == null ? new HadolintIgnores(input) : reader;
            int before = index.at(comment.range().start());
            boolean inner = before >= 0
                    && reader.instructions
                            .get(before)
                            .range()
                            .contains(comment.range().start());
            if (!inner) {
                found.add(new Ignore(pragma, reader.reach(pragma, before)));
            }
        }
        return found;
    }

    private TextRange reach(Pragma pragma, int before) {
        int below = lines.line(pragma.comment().range().start()) + 1;
        int start = below < lines.lineCount() ? lines.lineStart(below) : end;
        return switch (pragma.scope()) {
            case FILE -> new TextRange(0, end);
            case NEXT ->
                new TextRange(start, Math.max(start, below + 1 < lines.lineCount() ? lines.lineStart(below + 1) : end));
            case STAGE -> ofStage(before + 1, start);
        };
    }

    /** Returns the range from the line below the comment, or below the FROM in that line, up to the next FROM. */
    private TextRange ofStage(int next, int start) {
        int from = start;
        int until = nextFrom[next];
        if (until == next && until < instructions.size() && line(until) == lines.line(start)) {
            from = lines.lineRange(line(until)).end();
            until = nextFrom[until + 1];
        }
        return new TextRange(from, Math.max(from, until < instructions.size() ? lines.lineStart(line(until)) : end));
    }

    private int line(int instruction) {
        return lines.line(instructions.get(instruction).range().start());
    }
}
