package io.dflint.lint.rules.sc2018;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds the set `a-z` as an argument of `tr`. */
public final class SC2018 extends ShellCommandRule {
    public SC2018() {
        super(RuleInfo.shellCheck("SC2018", "Use [:lower:] with tr", Severity.INFO), "tr");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            if (word.is("a-z")) {
                report.at(word.range(), "a-z leaves out letters with accents; use '[:lower:]'");
            }
        }
    }
}
