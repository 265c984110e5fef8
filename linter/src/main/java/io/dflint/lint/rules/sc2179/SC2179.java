package io.dflint.lint.rules.sc2179;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.flow.ArrayWrites;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds text that is appended to an array. */
public final class SC2179 extends ShellRule {
    public SC2179() {
        super(RuleInfo.shellCheck("SC2179", "Append elements with ( )", Severity.WARNING), Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        if (assignment.append() && ArrayWrites.isTextForArray(place, script.variables())) {
            report.at(
                    assignment.range(),
                    "this appends text to the first element; write " + assignment.name() + "+=(…) for an element");
        }
    }
}
