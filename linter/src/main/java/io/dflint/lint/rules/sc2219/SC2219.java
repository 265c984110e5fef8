package io.dflint.lint.rules.sc2219;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Dialect;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `let`. */
public final class SC2219 extends ShellCommandRule {
    public SC2219() {
        super(RuleInfo.shellCheck("SC2219", "Use (( )) instead of let", Severity.STYLE), "let");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (script.dialect() == Dialect.BASH || script.dialect() == Dialect.KSH) {
            report.at(command.range(), "let needs quotes around blanks and special characters; use (( ))");
        }
    }
}
