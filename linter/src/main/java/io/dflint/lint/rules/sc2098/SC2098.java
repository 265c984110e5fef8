package io.dflint.lint.rules.sc2098;

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

/** Finds expansions of a variable that the same command assigns. */
public final class SC2098 extends ShellRule {
    public SC2098() {
        super(RuleInfo.shellCheck("SC2098", "Expand after the assignment", Severity.WARNING), Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        for (Assignment assignment : command.assignments()) {
            List<Place> reads = CommandAssignments.readsOf(assignment, place, script);
            if (!reads.isEmpty()) {
                for (Place read : reads) {
                    report.at(
                            read.range(),
                            "this is the value before the assignment of the same command; assign it in a command of its own");
                }
            }
        }
    }
}
