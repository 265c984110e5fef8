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

/** Reports blank lines in continued instructions. */
public class NoEmptyContinuation implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "NoEmptyContinuation", "Remove empty lines from continued instructions", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public final void check(LintInput input, Report report) {
        for (Instruction instruction : input.facts().checkRun().read()) {
            List<TextRange> lines = instruction.header().blankLines();
            if (!lines.isEmpty()) {
                check(instruction, lines, report);
            }
        }
    }

    /**
     * Reports each sequence of empty lines.
     *
     * @param lines all empty lines of an instruction, at least one
     */
    protected void check(Instruction instruction, List<TextRange> lines, Report report) {
        for (int start = 0; start < lines.size(); ) {
            int end = start + 1;
            while (end < lines.size()
                    && lines.get(end).start() == lines.get(end - 1).end()) {
                end++;
            }
            report(instruction, instruction, lines.subList(start, end), report);
            start = end;
        }
    }

    /** @param place the node that an ignore comment has to precede */
    protected static void report(Node place, Instruction instruction, List<TextRange> lines, Report report) {
        report.at(
                        place,
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
