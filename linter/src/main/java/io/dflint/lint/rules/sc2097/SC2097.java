package io.dflint.lint.rules.sc2097;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.CommandAssignments;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds assignments before a command whose arguments read the variable. */
public final class SC2097 extends ShellRule {
    public SC2097() {
        super(RuleInfo.shellCheck("SC2097", "Assign in a command of its own", Severity.WARNING), Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        for (Assignment assignment : command.assignments()) {
            List<Place> reads = CommandAssignments.readsOf(assignment, place, script);
            if (!reads.isEmpty()) {
                report.at(
                        assignment.range(),
                        "only the command sees this value, not its arguments; assign it in a command of its own");
            }
        }
    }
}
