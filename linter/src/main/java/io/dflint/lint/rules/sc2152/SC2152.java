package io.dflint.lint.rules.sc2152;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `return` with something other than a number from 0 to 255. */
public final class SC2152 extends ShellCommandRule {
    public SC2152() {
        super(RuleInfo.shellCheck("SC2152", "Return 0 to 255", Severity.ERROR), "return");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (command.words().size() == 2) {
            String text = command.words().get(1).literal();
            if (text != null && !Numbers.isStatus(text)) {
                report.at(
                        command.words().get(1).range(), "an exit status is a number from 0 to 255; print other values");
            }
        }
    }
}
