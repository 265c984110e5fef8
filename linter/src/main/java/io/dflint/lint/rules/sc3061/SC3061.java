package io.dflint.lint.rules.sc3061;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `read` without a variable in scripts for `sh`. */
public final class SC3061 extends ShellCommandRule {
    public SC3061() {
        super(RuleInfo.shellCheck("SC3061", "Name the variable of read in sh", Severity.WARNING), "read");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (command.operands().isEmpty() && Bashisms.isLacking(script, report)) {
            report.at(command.range(), "read of sh needs the name of a variable");
        }
    }
}
