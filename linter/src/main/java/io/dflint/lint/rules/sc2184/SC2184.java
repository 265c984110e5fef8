package io.dflint.lint.rules.sc2184;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellEdits;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds globs as arguments of `unset`. */
public final class SC2184 extends ShellCommandRule {
    public SC2184() {
        super(RuleInfo.shellCheck("SC2184", "Quote the arguments of unset", Severity.WARNING), "unset");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            if (word.hasGlob()) {
                report.at(word.range(), "a file that matches takes the place of the name; quote it")
                        .fix(ShellEdits.quote(script, new Place(word, place)));
            }
        }
    }
}
