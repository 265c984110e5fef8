package io.dflint.lint.rules.sc2260;

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

/** Finds redirections that divert what a pipe should carry. */
public final class SC2260 extends ShellRule {
    public SC2260() {
        super(RuleInfo.shellCheck("SC2260", "Redirect after the pipe", Severity.ERROR), Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Command> commands = ((Pipeline) place.node()).commands();
        for (int i = 0; i + 1 < commands.size(); i++) {
            for (Redirection each : commands.get(i).redirections()) {
                boolean output = each.operator() == Redirection.Operator.OUTPUT
                        || each.operator() == Redirection.Operator.APPEND;
                if (output && each.descriptor() < 0 && !OutputCopies.any(commands.get(i))) {
                    report.at(each.operatorRange(), "the output goes to the file, and nothing to the pipe; use tee");
                    break;
                }
            }
        }
    }
}
