package io.dflint.lint.rules.sc2242;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds exit statuses that are not numbers from 0 to 255. */
public final class SC2242 extends ShellCommandRule {
    public SC2242() {
        super(RuleInfo.shellCheck("SC2242", "Exit with 0 to 255", Severity.ERROR), "exit", "return");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (command.words().size() < 2 || command.isNamed("return")) {
            return;
        }
        String text = command.words().get(1).literal();
        if (text != null && !Numbers.isStatus(text)) {
            report.at(command.words().get(1).range(), "an exit status is a number from 0 to 255");
        }
    }
}
