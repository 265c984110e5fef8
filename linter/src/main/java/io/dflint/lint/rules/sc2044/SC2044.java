package io.dflint.lint.rules.sc2044;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Loops;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `for` over the output of `find`. */
public final class SC2044 extends ShellRule {
    public SC2044() {
        super(RuleInfo.shellCheck("SC2044", "Do not loop over the output of find", Severity.WARNING), Shape.FOR);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.CommandSubstitution found = Loops.overOutputOf((Command.For) place.node(), "find");
        if (found != null) {
            report.at(found.range(), "names with blanks are split; use find -exec, or find | while read -r");
        }
    }
}
