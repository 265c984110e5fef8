package io.dflint.lint.rules.sc2009;

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

/** Finds `ps | grep`. */
public final class SC2009 extends ShellRule {
    public SC2009() {
        super(RuleInfo.shellCheck("SC2009", "Use pgrep instead of ps and grep", Severity.INFO), Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Command> commands = ((Pipeline) place.node()).commands();
        for (int i = 0; i + 1 < commands.size(); i++) {
            if (commands.get(i) instanceof SimpleCommand first
                    && commands.get(i + 1) instanceof SimpleCommand next
                    && first.isNamed("ps")
                    && next.isNamed("grep")
                    && !first.hasFlag("p")) {
                report.at(first.range(), "grep finds itself and parts of other lines; use pgrep");
            }
        }
    }
}
