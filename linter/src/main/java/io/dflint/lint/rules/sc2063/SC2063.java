package io.dflint.lint.rules.sc2063;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.GrepPatterns;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds patterns of `grep` that begin with `*`. */
public final class SC2063 extends ShellCommandRule {
    public SC2063() {
        super(RuleInfo.shellCheck("SC2063", "Write a regular expression for grep", Severity.WARNING), "grep");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        ShellWord pattern = GrepPatterns.pattern(command);
        if (pattern != null && GrepPatterns.isForLines(command) && GrepPatterns.isGlob(pattern.text())) {
            report.at(
                    pattern.range(),
                    "* at the start is the character itself, as grep takes regular expressions; write .* or leave it out");
        }
    }
}
