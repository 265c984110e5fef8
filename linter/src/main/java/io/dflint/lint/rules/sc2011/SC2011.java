package io.dflint.lint.rules.sc2011;

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

/** Finds `ls | xargs`. */
public final class SC2011 extends ShellRule {
    public SC2011() {
        super(RuleInfo.shellCheck("SC2011", "Use find instead of ls and xargs", Severity.INFO), Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Command> commands = ((Pipeline) place.node()).commands();
        for (int i = 0; i + 1 < commands.size(); i++) {
            if (commands.get(i) instanceof SimpleCommand first
                    && commands.get(i + 1) instanceof SimpleCommand next
                    && first.isNamed("ls")
                    && next.isNamed("xargs")) {
                report.at(
                        first.words().getFirst().range(),
                        "names with blanks become several arguments; use find -exec or find -print0");
            }
        }
    }
}
