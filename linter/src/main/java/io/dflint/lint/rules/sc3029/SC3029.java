package io.dflint.lint.rules.sc3029;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Pipeline;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;

/** Finds `|&` in scripts for `sh`. */
public final class SC3029 extends ShellRule {
    public SC3029() {
        super(
                RuleInfo.shellCheck("SC3029", "Use 2>&1 | instead of |& in sh", Severity.WARNING)
                        .inDefault(),
                Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        for (ShellOperator pipe : ((Pipeline) place.node()).pipes()) {
            if (pipe.kind() == ShellOperator.Kind.PIPE_BOTH && Bashisms.isLacking(script, report)) {
                report.at(pipe.range(), "sh has no |&; write 2>&1 |")
                        .fix(Fix.safe("Use 2>&1 |", new TextEdit(pipe.range(), "2>&1 |")));
            }
        }
    }
}
