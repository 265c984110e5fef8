package io.dflint.lint.rules.sc2189;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds pipes from or to a redirection without a command. */
public final class SC2189 extends ShellRule {
    public SC2189() {
        super(RuleInfo.shellCheck("SC2189", "Give the redirection a command", Severity.ERROR), Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Command> commands = ((Pipeline) place.node()).commands();
        for (Command each : commands.size() < 2 ? List.<Command>of() : commands) {
            if (each instanceof SimpleCommand command
                    && command.words().isEmpty()
                    && command.assignments().isEmpty()
                    && !command.redirections().isEmpty()) {
                report.at(
                        command.range(),
                        "no command reads or writes the pipe; use tee, or redirect the command itself");
            }
        }
    }
}
