package io.dflint.lint.rules.sc2211;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds globs as the name of a command. */
public final class SC2211 extends ShellRule {
    public SC2211() {
        super(RuleInfo.shellCheck("SC2211", "Do not run a glob", Severity.WARNING), Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        if (!command.words().isEmpty() && command.words().getFirst().hasGlob()) {
            report.at(
                    command.words().getFirst().range(),
                    "the first file that matches is run, and gets the names of the others as arguments; name the command");
        }
    }
}
