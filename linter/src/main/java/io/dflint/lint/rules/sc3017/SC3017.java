package io.dflint.lint.rules.sc3017;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.TestCommands;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextRange;

/** Finds `[ -a FILE ]` in scripts for `sh`. */
public final class SC3017 extends ShellRule {
    public SC3017() {
        super(
                RuleInfo.shellCheck("SC3017", "Use -e instead of -a in sh", Severity.WARNING),
                Shape.CONDITION,
                Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        TextRange found = TestCommands.unary(place, "-a");
        if (found != null && Bashisms.isLacking(script, report)) {
            report.at(found, "sh has no -a for files; write -e");
        }
    }
}
