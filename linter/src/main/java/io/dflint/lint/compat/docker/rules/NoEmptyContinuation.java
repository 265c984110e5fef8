package io.dflint.lint.compat.docker.rules;

import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.Report;
import io.dflint.text.TextRange;
import java.util.List;

/** Docker reports an instruction once, on its last line except for heredocs. */
public final class NoEmptyContinuation extends io.dflint.lint.rules.noemptycontinuation.NoEmptyContinuation {

    @Override
    protected void check(Instruction instruction, List<TextRange> lines, Report report) {
        report(() -> TextRange.at(lastLine(instruction)), instruction, lines, report);
    }

    private static int lastLine(Instruction instruction) {
        return instruction.header().heredocs().isEmpty()
                ? instruction.range().end()
                : instruction.header().line().sourceRange().end();
    }
}
