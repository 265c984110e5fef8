package io.dflint.lint.rules.sc2269;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `name=$name`. */
public final class SC2269 extends ShellRule {
    public SC2269() {
        super(
                RuleInfo.shellCheck("SC2269", "Remove the assignment of a variable to itself", Severity.INFO),
                Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        boolean alone = place.parent() instanceof SimpleCommand command
                && command.words().isEmpty()
                && command.assignments().size() == 1;
        if (alone
                && assignment.value() != null
                && assignment.index() == null
                && !assignment.append()
                && ShellWords.only(assignment.value()) instanceof WordPart.Parameter parameter
                && parameter.isPlain()
                && parameter.name().equals(assignment.name())) {
            report.at(assignment.nameRange(), "this gives the variable the value that it has; remove it");
        }
    }
}
