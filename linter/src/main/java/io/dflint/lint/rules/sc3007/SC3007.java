package io.dflint.lint.rules.sc3007;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `$[ ]` in scripts for `sh`. */
public final class SC3007 extends ShellRule {
    public SC3007() {
        super(RuleInfo.shellCheck("SC3007", "Use $(( )) instead of $[ ] in sh", Severity.WARNING), Shape.ARITHMETIC);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (((WordPart.Arithmetic) place.node()).brackets() && Bashisms.isLacking(script, report)) {
            report.at(place.range(), "sh has no $[ ]; write $(( ))");
        }
    }
}
