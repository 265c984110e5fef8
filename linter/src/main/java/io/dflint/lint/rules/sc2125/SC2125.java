package io.dflint.lint.rules.sc2125;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Quoting;
import io.dflint.shell.flow.Shape;

/** Finds globs and brace expansions as the value of a variable. */
public final class SC2125 extends ShellRule {
    public SC2125() {
        super(
                RuleInfo.shellCheck("SC2125", "Globs and braces are literal in assignments", Severity.WARNING),
                Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        ShellWord value = assignment.value();
        if (value == null || Quoting.isArgument(place)) {
            return;
        }
        boolean braces = false;
        for (WordPart part : value.parts()) {
            braces |= part instanceof WordPart.Braces;
        }
        if (braces || value.hasGlob()) {
            report.at(
                    value.range(),
                    "globs and braces stay as they are in an assignment; quote them, or use an array or a loop");
        }
    }
}
