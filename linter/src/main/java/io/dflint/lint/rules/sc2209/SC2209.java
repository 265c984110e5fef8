package io.dflint.lint.rules.sc2209;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds the name of a common command as the value of a variable. */
public final class SC2209 extends ShellRule {
    public SC2209() {
        super(
                RuleInfo.shellCheck("SC2209", "Use $( ) to assign the output of a command", Severity.WARNING),
                Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        boolean alone = place.parent() instanceof SimpleCommand command
                && command.words().isEmpty();
        if (alone
                && assignment.value() != null
                && assignment.value().parts().size() == 1
                && assignment.value().parts().getFirst() instanceof WordPart.Literal literal
                && CommonCommands.has(literal.value())) {
            report.at(
                    assignment.nameRange(),
                    "this assigns the text " + literal.value() + "; write $(" + literal.value()
                            + ") for its output, or quote the text");
        }
    }
}
