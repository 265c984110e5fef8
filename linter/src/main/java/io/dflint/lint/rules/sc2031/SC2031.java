package io.dflint.lint.rules.sc2031;

import io.dflint.lint.facts.shell.LostWrites;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ScriptRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Finds reads of variables that were set in a subshell. */
public final class SC2031 extends ScriptRule {
    public SC2031() {
        super(RuleInfo.shellCheck("SC2031", "Do not read what a subshell has set", Severity.INFO));
    }

    @Override
    protected void check(ShellScript script, ShellReport report) {
        if (script.script().doubtful().isEmpty()) {
            for (LostWrites.Loss loss : LostWrites.in(script)) {
                report.at(
                                loss.read().range(),
                                loss.read().name() + " was set in a subshell, so this has the value from before")
                        .related(loss.write().range(), "set here");
            }
        }
    }
}
