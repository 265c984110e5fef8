package io.dflint.lint.rules.sc3038;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds options of `exec` in scripts for `sh`. */
public final class SC3038 extends ShellCommandRule {
    public SC3038() {
        super(RuleInfo.shellCheck("SC3038", "Do not use options of exec in sh", Severity.WARNING), "exec");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (command.words().size() > 1
                && command.words().get(1).text().startsWith("-")
                && command.words().get(1).text().length() > 1
                && !command.words().get(1).is("--")
                && Bashisms.isLacking(script, report)) {
            report.at(command.words().get(1).range(), "exec of sh has no options; use SHELL with bash");
        }
    }
}
