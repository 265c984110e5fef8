package io.dflint.lint.rules.sc2217;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.NonReaders;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Redirection;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds redirections into commands that do not read their input. */
public final class SC2217 extends ShellRule {
    public SC2217() {
        super(RuleInfo.shellCheck("SC2217", "Redirect into a command that reads", Severity.WARNING), Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        Redirection input = NonReaders.reads(command);
        if (input != null && !input.target().is("/dev/null") && NonReaders.ignoresInput(command)) {
            report.at(
                    command.range(),
                    command.name() + " does not read its standard input; use xargs, or remove "
                            + input.operator().text());
        }
    }
}
