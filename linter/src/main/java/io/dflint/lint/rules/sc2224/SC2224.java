package io.dflint.lint.rules.sc2224;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Destinations;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `mv` with one argument. */
public final class SC2224 extends ShellCommandRule {
    public SC2224() {
        super(RuleInfo.shellCheck("SC2224", "Give mv a destination", Severity.ERROR), "mv");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (Destinations.isMissing(command)) {
            report.at(command.range(), "mv has no destination; name where to move it");
        }
    }
}
