package io.dflint.lint.rules.sc3004;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `$"…"` in scripts for `sh`. */
public final class SC3004 extends ShellRule {
    public SC3004() {
        super(
                RuleInfo.shellCheck("SC3004", "Do not use $\"…\" in sh", Severity.WARNING)
                        .inDefault(),
                Shape.DOUBLE_QUOTED);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (((WordPart.DoubleQuoted) place.node()).localized() && Bashisms.isLacking(script, report)) {
            report.at(place.range(), "sh prints the $; remove it");
        }
    }
}
