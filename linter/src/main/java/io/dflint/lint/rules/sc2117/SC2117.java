package io.dflint.lint.rules.sc2117;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `su` without a command. */
public final class SC2117 extends ShellCommandRule {
    public SC2117() {
        super(RuleInfo.shellCheck("SC2117", "Give su a command", Severity.INFO), "su");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (command.args().size() > 1 || !command.redirections().isEmpty()) {
            return;
        }
        for (Place at = place.outer(); at != null; at = at.outer()) {
            boolean fed = at.node() instanceof Pipeline pipeline && pipeline.isPiped()
                    || at.node() instanceof Command outer
                            && !outer.redirections().isEmpty();
            if (fed) {
                return;
            }
        }
        report.at(
                command.range(),
                "su starts a shell, and what follows runs as the user before; use USER, or su -c COMMAND");
    }
}
