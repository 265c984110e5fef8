package io.dflint.lint.rules.sc2105;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;

/** Finds `break` and `continue` outside of loops. */
public final class SC2105 extends ShellCommandRule {
    public SC2105() {
        super(RuleInfo.shellCheck("SC2105", "Use break inside of loops only", Severity.ERROR), "break", "continue");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (Place at = place.outer(); at != null; at = at.outer()) {
            if (at.node() instanceof Command.Loop
                    || at.node() instanceof Command.For
                    || at.node() instanceof Command.ArithmeticFor
                    || at.node() instanceof Command.Function) {
                return;
            }
            if (at.node() instanceof WordPart) {
                return;
            }
        }
        report.at(command.range(), command.name() + " has no effect outside of a loop; use exit or return");
    }
}
