package io.dflint.lint.rules.sc2016;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `$` and backticks in single quotes that look like expansions. */
public final class SC2016 extends ShellRule {
    public SC2016() {
        super(
                RuleInfo.shellCheck("SC2016", "Expressions in single quotes do not expand", Severity.INFO),
                Shape.SINGLE_QUOTED);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.SingleQuoted quoted = (WordPart.SingleQuoted) place.node();
        if (!SingleQuotedText.looksExpanded(quoted.value())) {
            return;
        }
        if (!SingleQuotedText.isMeant(place, quoted.value())) {
            report.at(place.range(), "$ and backticks are text in single quotes; use double quotes to expand them");
        }
    }
}
