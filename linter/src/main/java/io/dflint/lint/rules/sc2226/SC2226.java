package io.dflint.lint.rules.sc2226;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Destinations;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `ln` with one argument. */
public final class SC2226 extends ShellCommandRule {
    public SC2226() {
        super(RuleInfo.shellCheck("SC2226", "Give ln a destination", Severity.WARNING), "ln");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (Destinations.isMissing(command)) {
            report.at(command.range(), "ln has no destination; name the link, or write . for the current directory");
        }
    }
}
