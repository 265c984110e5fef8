package io.dflint.lint.rules.noemptycontinuation;

import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Node;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** A continued instruction has no blank lines. */
public final class NoEmptyContinuation implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "NoEmptyContinuation", "Remove empty lines from continued instructions", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        List<Instruction> read = input.facts().checkRun().read();
        for (Instruction instruction : read) {
            List<TextRange> blank = instruction.header().blankLines();

            for (int start = 0; start < blank.size(); ) {
                int end = start + 1;
                while (end < blank.size()
                        && blank.get(end).start() == blank.get(end - 1).end()) {
                    end++;
                }
                report(instruction, instruction, blank.subList(start, end), report);
                start = end;
            }
        }
    }

    private static void report(Node blamed, Instruction instruction, List<TextRange> lines, Report report) {
        report.at(
                        blamed,
                        lines.getFirst(),
                        "empty line inside " + instruction.name()
                                + ", which Docker will reject in the future; delete the line, or end the previous line without a continuation")
                .fix(deletion(lines));
    }

    private static Fix deletion(List<TextRange> lines) {
        List<TextEdit> edits = new ArrayList<>(lines.size());
        for (TextRange line : lines) {
            edits.add(TextEdit.delete(line));
        }
        return new Fix(lines.size() == 1 ? "Delete the line" : "Delete the empty lines", Applicability.SAFE, edits);
    }
}
