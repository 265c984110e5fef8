package io.dflint.lint.rules.sc2030;

import io.dflint.lint.facts.shell.LostWrites;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ScriptRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Finds variables that are set in a subshell. */
public final class SC2030 extends ScriptRule {
    public SC2030() {
        super(RuleInfo.shellCheck("SC2030", "Keep what a subshell sets in the subshell", Severity.INFO));
    }

    @Override
    protected void check(ShellScript script, ShellReport report) {
        if (script.script().doubtful().isEmpty()) {
            for (LostWrites.Loss loss : LostWrites.in(script)) {
                report.at(
                                loss.write().range(),
                                loss.write().name() + " is set in a subshell, where the change ends; it is read later")
                        .related(loss.read().range(), "read here");
            }
        }
    }
}
