package io.dflint.lint.rules.sc2019;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds the set `A-Z` as an argument of `tr`. */
public final class SC2019 extends ShellCommandRule {
    public SC2019() {
        super(RuleInfo.shellCheck("SC2019", "Use [:upper:] with tr", Severity.INFO), "tr");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            if (word.is("A-Z")) {
                report.at(word.range(), "A-Z leaves out letters with accents; use '[:upper:]'");
            }
        }
    }
}
