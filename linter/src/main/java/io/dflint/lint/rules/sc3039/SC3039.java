package io.dflint.lint.rules.sc3039;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `let` in scripts for `sh`. */
public final class SC3039 extends ShellCommandRule {
    public SC3039() {
        super(
                RuleInfo.shellCheck("SC3039", "Use $(( )) instead of let in sh", Severity.WARNING)
                        .inDefault(),
                "let");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (Bashisms.isLacking(script, report)) {
            report.at(command.range(), "sh has no let; write name=$((…))");
        }
    }
}
