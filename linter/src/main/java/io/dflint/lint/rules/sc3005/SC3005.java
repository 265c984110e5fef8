package io.dflint.lint.rules.sc3005;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextRange;

/** Finds `for (( ))` in scripts for `sh`. */
public final class SC3005 extends ShellRule {
    public SC3005() {
        super(
                RuleInfo.shellCheck("SC3005", "Use while instead of for (( )) in sh", Severity.WARNING)
                        .inDefault(),
                Shape.ARITHMETIC_FOR);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        int start = place.range().start();
        if (Bashisms.isLacking(script, report)) {
            report.at(new TextRange(start, start + 3), "sh has no for (( )); use while, or for with seq");
        }
    }
}
