package io.dflint.lint.rules.sc2045;

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

/** Finds `for` over the output of `ls`. */
public final class SC2045 extends ShellRule {
    public SC2045() {
        super(RuleInfo.shellCheck("SC2045", "Loop over a glob instead of ls", Severity.ERROR), Shape.FOR);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.CommandSubstitution found = Loops.overOutputOf((Command.For) place.node(), "ls");
        if (found != null) {
            report.at(
                    found.range(),
                    "names with blanks are split, and ls may change others; loop over a glob such as ./*");
        }
    }
}
