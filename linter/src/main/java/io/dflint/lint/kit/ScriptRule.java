package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellContents;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;

/** A rule that checks each shell script as a whole. */
public abstract class ScriptRule implements Rule {
    private final RuleInfo info;

    protected ScriptRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final void check(LintInput input, Report report) {
        if (!mayFind(input.facts().shellContents())) {
            return;
        }
        for (ShellScript script : input.facts().shellScripts()) {
            report.step();
            check(script, new ShellReport(input, script, report));
        }
    }

    /** Reports whether scripts with these contents can have findings. */
    protected boolean mayFind(ShellContents contents) {
        return true;
    }

    /** Checks one script, which may have syntax errors. */
    protected abstract void check(ShellScript script, ShellReport report);
}
