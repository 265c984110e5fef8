package io.dflint.lint.rules.sc2081;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds globs on the right side of a comparison in `[ ]`. */
public final class SC2081 extends ShellRule {
    public SC2081() {
        super(
                RuleInfo.shellCheck("SC2081", "Use case or [[ ]] for patterns", Severity.ERROR)
                        .inDefault(),
                Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Binary binary
                && (binary.operator().equals("=")
                        || binary.operator().equals("==")
                        || binary.operator().equals("!="))
                && !ShellWords.isDoubleTest(place)
                && binary.right().hasGlob()) {
            report.at(
                    binary.right().range(),
                    "[ ] compares text and the shell replaces the glob by file names; use case, or [[ ]] in bash");
        }
    }
}
