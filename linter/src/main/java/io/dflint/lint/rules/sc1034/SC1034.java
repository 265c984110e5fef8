package io.dflint.lint.rules.sc1034;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ScriptRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellProblem;

/** Finds tests that begin with `[` and end with `]]`. */
public final class SC1034 extends ScriptRule {
    public SC1034() {
        super(RuleInfo.shellCheck("SC1034", "Close [ with ]", Severity.ERROR).inDefault());
    }

    @Override
    protected void check(ShellScript script, ShellReport report) {
        for (ShellProblem problem : script.script().problems()) {
            if (problem.kind() == ShellProblem.Kind.SINGLE_CLOSED_DOUBLE) {
                report.at(problem.range(), problem.message());
            }
        }
    }
}
