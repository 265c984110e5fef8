package io.dflint.lint.rules.sc2084;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Quoting;
import io.dflint.shell.flow.Shape;

/** Finds `$(( ))` as a command. */
public final class SC2084 extends ShellRule {
    public SC2084() {
        super(RuleInfo.shellCheck("SC2084", "Do not run the result of arithmetic", Severity.ERROR), Shape.ARITHMETIC);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Arithmetic arithmetic = (WordPart.Arithmetic) place.node();
        if (Quoting.isCommandName(place)) {
            report.at(arithmetic.range(), "the result is run as a command; use (( )) or assign it");
        }
    }
}
