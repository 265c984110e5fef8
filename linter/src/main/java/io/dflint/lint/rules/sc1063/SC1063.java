package io.dflint.lint.rules.sc1063;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ScriptRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Dialect;
import io.dflint.shell.ShellProblem;
import io.dflint.text.TextEdit;

/** Finds `do` among the words of `for`. */
public final class SC1063 extends ScriptRule {
    public SC1063() {
        super(RuleInfo.shellCheck("SC1063", "Write ; before do", Severity.ERROR).inDefault());
    }

    @Override
    protected void check(ShellScript script, ShellReport report) {
        if (script.dialect() == Dialect.ZSH) {
            return;
        }
        for (ShellProblem problem : script.script().problems()) {
            if (problem.kind() == ShellProblem.Kind.MISSING_SEPARATOR) {
                report.at(problem.range(), problem.message())
                        .fix(Fix.unsafe(
                                "Write ; before do",
                                TextEdit.insert(problem.range().start(), "; ")));
            }
        }
    }
}
