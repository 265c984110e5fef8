package io.dflint.lint.rules.sc2012;

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

/** Finds `ls` in a pipe. */
public final class SC2012 extends ShellRule {
    public SC2012() {
        super(RuleInfo.shellCheck("SC2012", "Use find instead of ls", Severity.INFO), Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Command> commands = ((Pipeline) place.node()).commands();
        for (int i = 0; i + 1 < commands.size(); i++) {
            if (commands.get(i) instanceof SimpleCommand first
                    && first.isNamed("ls")
                    && !(commands.get(i + 1) instanceof SimpleCommand next && next.isNamed("grep", "xargs"))) {
                report.at(first.range(), "ls changes names with special characters; use find");
            }
        }
    }
}
