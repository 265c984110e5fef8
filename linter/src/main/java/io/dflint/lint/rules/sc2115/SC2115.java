package io.dflint.lint.rules.sc2115;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.DangerousPath;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `rm -r` on a path that is a system directory if a variable is empty. */
public final class SC2115 extends ShellCommandRule {
    public SC2115() {
        super(
                RuleInfo.shellCheck("SC2115", "Make sure that rm does not get an empty variable", Severity.WARNING),
                "rm");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (!command.hasFlag("r", "R", "recursive")) {
            return;
        }
        for (ShellWord word : command.args()) {
            if (DangerousPath.isReached(word)) {
                report.at(
                                word.range(),
                                (word.literal() == null ? "if the variable is empty, this deletes " : "this deletes ")
                                        + DangerousPath.reached(word)
                                        + "; "
                                        + (word.literal() == null
                                                ? "write ${name:?} to stop then"
                                                : "check for a space in the path"))
                        .fix(DangerousPath.fix(word));
            }
        }
    }
}
