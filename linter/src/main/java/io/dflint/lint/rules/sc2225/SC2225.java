package io.dflint.lint.rules.sc2225;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Destinations;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `cp` with one argument. */
public final class SC2225 extends ShellCommandRule {
    public SC2225() {
        super(RuleInfo.shellCheck("SC2225", "Give cp a destination", Severity.ERROR), "cp");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (Destinations.isMissing(command)) {
            report.at(command.range(), "cp has no destination; name where to copy it");
        }
    }
}
