package io.dflint.lint.rules.sc2178;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.flow.ArrayWrites;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds text that is assigned to an array. */
public final class SC2178 extends ShellRule {
    public SC2178() {
        super(RuleInfo.shellCheck("SC2178", "Keep arrays arrays", Severity.WARNING), Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        if (!assignment.append() && ArrayWrites.isTextForArray(place, script.variables())) {
            report.at(
                    assignment.range(),
                    assignment.name() + " is an array, of which this sets the first element; write ( )");
        }
    }
}
