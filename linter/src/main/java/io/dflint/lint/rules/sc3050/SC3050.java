package io.dflint.lint.rules.sc3050;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `%q` in formats of `printf` in scripts for `sh`. */
public final class SC3050 extends ShellCommandRule {
    public SC3050() {
        super(
                RuleInfo.shellCheck("SC3050", "Do not use %q in sh", Severity.WARNING)
                        .inDefault(),
                "printf");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (command.words().size() > 1
                && command.words().get(1).text().contains("%q")
                && Bashisms.isLacking(script, report)) {
            report.at(command.words().get(1).range(), "printf of sh has no %q; use SHELL with bash");
        }
    }
}
