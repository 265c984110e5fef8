package io.dflint.lint.rules.sc3008;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextRange;

/** Finds `select` in scripts for `sh`. */
public final class SC3008 extends ShellRule {
    public SC3008() {
        super(
                RuleInfo.shellCheck("SC3008", "Use case instead of select in sh", Severity.WARNING)
                        .inDefault(),
                Shape.FOR);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (((Command.For) place.node()).select() && Bashisms.isLacking(script, report)) {
            int start = place.range().start();
            report.at(new TextRange(start, start + 6), "sh has no select; use read and case, or SHELL with bash");
        }
    }
}
