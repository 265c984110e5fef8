package io.dflint.lint.rules.sc1033;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ScriptRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellProblem;

/** Finds tests that begin with `[[` and end with `]`. */
public final class SC1033 extends ScriptRule {
    public SC1033() {
        super(RuleInfo.shellCheck("SC1033", "Close [[ with ]]", Severity.ERROR).inDefault());
    }

    @Override
    protected void check(ShellScript script, ShellReport report) {
        for (ShellProblem problem : script.script().problems()) {
            if (problem.kind() == ShellProblem.Kind.DOUBLE_CLOSED_SINGLE) {
                report.at(problem.range(), problem.message());
            }
        }
    }
}
