package io.dflint.lint.rules.sc2155;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Quoting;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds declarations in which the status of a command is lost. */
public final class SC2155 extends ShellRule {
    public SC2155() {
        super(RuleInfo.shellCheck("SC2155", "Declare and assign separately", Severity.WARNING), Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        SimpleCommand command = place.simpleCommand();
        if (command == null || !Quoting.isArgument(place) || assignment.index() != null) {
            return;
        }
        ShellWord value = assignment.value();
        if (value == null || !runs(value.parts()) || command.name() == null) {
            return;
        }
        if (command.isNamed("local") && command.hasFlag("r")) {
            return;
        }
        report.at(
                assignment.nameRange(),
                command.name() + " hides the exit status of the command that gives " + assignment.name()
                        + " its value; assign it in a command of its own");
    }

    private static boolean runs(List<WordPart> parts) {
        for (WordPart part : parts) {
            if (part instanceof WordPart.CommandSubstitution
                    || part instanceof WordPart.DoubleQuoted quoted && runs(quoted.parts())) {
                return true;
            }
        }
        return false;
    }
}
