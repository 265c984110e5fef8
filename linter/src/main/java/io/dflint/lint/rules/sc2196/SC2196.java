package io.dflint.lint.rules.sc2196;

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

/** Finds `egrep`. */
public final class SC2196 extends ShellCommandRule {
    public SC2196() {
        super(RuleInfo.shellCheck("SC2196", "Use grep -E instead of egrep", Severity.INFO), "egrep");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        ShellWord name = command.words().getFirst();
        report.at(name.range(), "egrep is obsolete and prints a warning; use grep -E")
                .fix(name.is("egrep") ? Fix.safe("Use grep -E", new TextEdit(name.range(), "grep -E")) : null);
    }
}
