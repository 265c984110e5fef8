package io.dflint.lint.rules.sc2154;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ScriptRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.UnsetReads;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.flow.VariableUse;

/** Finds variables without a value. */
public final class SC2154 extends ScriptRule {
    public SC2154() {
        super(RuleInfo.shellCheck("SC2154", "Assign variables before use", Severity.WARNING)
                .inDefault());
    }

    @Override
    protected void check(ShellScript script, ShellReport report) {
        for (VariableUse read : UnsetReads.of(script, report)) {
            if (UnsetReads.hasLowerCase(read.name())) {
                report.at(
                        read.range(),
                        read.name() + " is read, but neither the script nor an ARG or ENV sets it; check its spelling");
            }
        }
    }
}
