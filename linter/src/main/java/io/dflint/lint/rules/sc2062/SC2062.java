package io.dflint.lint.rules.sc2062;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.GrepPatterns;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellEdits;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds patterns of `grep` that the shell may expand to file names. */
public final class SC2062 extends ShellCommandRule {
    public SC2062() {
        super(RuleInfo.shellCheck("SC2062", "Quote the pattern of grep", Severity.WARNING), "grep");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        ShellWord pattern = GrepPatterns.pattern(command);
        if (pattern != null && pattern.hasGlob()) {
            report.at(pattern.range(), "the shell replaces this by the names of files that match; quote it")
                    .fix(ShellEdits.quote(script, new Place(pattern, place)));
        }
    }
}
