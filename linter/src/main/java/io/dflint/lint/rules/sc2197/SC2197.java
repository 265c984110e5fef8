package io.dflint.lint.rules.sc2197;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextEdit;

/** Finds `fgrep`. */
public final class SC2197 extends ShellCommandRule {
    public SC2197() {
        super(RuleInfo.shellCheck("SC2197", "Use grep -F instead of fgrep", Severity.INFO), "fgrep");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        ShellWord name = command.words().getFirst();
        report.at(name.range(), "fgrep is obsolete and prints a warning; use grep -F")
                .fix(name.is("fgrep") ? Fix.safe("Use grep -F", new TextEdit(name.range(), "grep -F")) : null);
    }
}
