package io.dflint.lint.rules.sc3043;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `local` in scripts for `sh`. */
public final class SC3043 extends ShellCommandRule {
    public SC3043() {
        super(RuleInfo.shellCheck("SC3043", "POSIX has no local", Severity.WARNING), "local");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (Bashisms.isOutsidePosix(script, report)) {
            report.at(command.range(), "local is not in POSIX, though dash, bash and BusyBox have it");
        }
    }
}
