package io.dflint.lint.rules.sc2067;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `{};` at the end of `find -exec`. */
public final class SC2067 extends ShellCommandRule {
    public SC2067() {
        super(RuleInfo.shellCheck("SC2067", "Separate {} from ;", Severity.ERROR), "find");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        boolean open = false;
        for (ShellWord word : command.args()) {
            switch (word.text()) {
                case "-exec", "-execdir", "-ok", "-okdir" -> open = true;
                case ";", "+" -> open = false;
                default -> {}
            }
        }
        if (open) {
            report.at(
                    command.words().getLast().range(),
                    "-exec does not end: a plain ; ends the command of the shell; write {} \\; or {} +");
        }
    }
}
