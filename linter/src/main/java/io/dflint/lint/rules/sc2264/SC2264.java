package io.dflint.lint.rules.sc2264;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.Command;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds functions that unconditionally call themselves first. */
public final class SC2264 extends ShellRule {
    public SC2264() {
        super(
                RuleInfo.shellCheck("SC2264", "Call the command, not the function itself", Severity.ERROR),
                Shape.FUNCTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Command.Function function = (Command.Function) place.node();
        if (function.body() instanceof Command.Group group) {
            for (Command each : group.body().isEmpty()
                    ? List.<Command>of()
                    : group.body()
                            .statements()
                            .getFirst()
                            .pipelines()
                            .getFirst()
                            .commands()) {
                if (each instanceof SimpleCommand command && command.isNamed(function.name())) {
                    report.at(
                            command.words().getFirst().range(),
                            "the function calls itself forever; write command " + Shortened.value(function.name())
                                    + " for the program");
                }
            }
        }
    }
}
