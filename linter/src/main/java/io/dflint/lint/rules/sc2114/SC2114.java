package io.dflint.lint.rules.sc2114;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.DangerousPath;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `rm -r` on a system directory. */
public final class SC2114 extends ShellCommandRule {
    public SC2114() {
        super(RuleInfo.shellCheck("SC2114", "Do not delete a system directory", Severity.WARNING), "rm");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (!command.hasFlag("r", "R", "recursive")) {
            return;
        }
        for (ShellWord word : command.args()) {
            if (ShellWords.isConstant(word) && DangerousPath.isSystem(word.text())) {
                report.at(
                        word.range(),
                        "this deletes the system directory " + Shortened.value(word.text())
                                + "; check for a space in the path");
            }
        }
    }
}
