package io.dflint.lint.rules.sc2216;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.NonReaders;
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

/** Finds pipes into commands that do not read their input. */
public final class SC2216 extends ShellRule {
    public SC2216() {
        super(RuleInfo.shellCheck("SC2216", "Pipe to a command that reads", Severity.WARNING), Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Command> commands = ((Pipeline) place.node()).commands();
        for (int i = 1; i < commands.size(); i++) {
            if (commands.get(i) instanceof SimpleCommand command && NonReaders.reads(command) != null) {
                continue;
            }
            if (commands.get(i) instanceof SimpleCommand command && NonReaders.ignoresInput(command)) {
                report.at(
                        command.words().getFirst().range(),
                        command.name() + " does not read what is piped to it; use xargs, or remove the pipe");
            }
        }
    }
}
