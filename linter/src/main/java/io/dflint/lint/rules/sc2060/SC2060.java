package io.dflint.lint.rules.sc2060;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellEdits;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds globs as arguments of `tr`. */
public final class SC2060 extends ShellCommandRule {
    public SC2060() {
        super(RuleInfo.shellCheck("SC2060", "Quote the sets of tr", Severity.WARNING), "tr");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            if (word.hasGlob()) {
                report.at(word.range(), "the shell replaces this by the names of files that match; quote it")
                        .fix(ShellEdits.quote(script, new Place(word, place)));
            }
        }
    }
}
