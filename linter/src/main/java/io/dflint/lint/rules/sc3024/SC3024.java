package io.dflint.lint.rules.sc3024;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `+=` in scripts for `sh`. */
public final class SC3024 extends ShellRule {
    public SC3024() {
        super(
                RuleInfo.shellCheck("SC3024", "Append without += in sh", Severity.WARNING)
                        .inDefault(),
                Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        if (assignment.append() && Bashisms.isLacking(script, report)) {
            report.at(assignment.nameRange(), "sh has no +=; write name=\"$name…\"");
        }
    }
}
