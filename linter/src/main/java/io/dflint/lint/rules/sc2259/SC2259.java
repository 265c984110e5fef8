package io.dflint.lint.rules.sc2259;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds redirections that replace the input from a pipe. */
public final class SC2259 extends ShellRule {
    public SC2259() {
        super(
                RuleInfo.shellCheck("SC2259", "Use either the pipe or the redirection", Severity.ERROR)
                        .inDefault(),
                Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Command> commands = ((Pipeline) place.node()).commands();
        for (Command command : commands.subList(1, commands.size())) {
            for (Redirection each : command.redirections()) {
                if (each.isInput()
                        && each.descriptor() <= 0
                        && each.operator() != Redirection.Operator.DUPLICATE_INPUT) {
                    report.at(
                            each.document() == null
                                    ? each.operatorRange()
                                    : each.target().range(),
                            "the command reads from here, and nothing from the pipe; remove one of them, or use cat - FILE");
                    break;
                }
            }
        }
    }
}
