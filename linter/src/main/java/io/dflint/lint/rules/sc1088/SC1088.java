package io.dflint.lint.rules.sc1088;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ScriptRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.SyntaxErrors;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Dialect;
import io.dflint.shell.ShellProblem;

/** Finds parentheses that the shell rejects. */
public final class SC1088 extends ScriptRule {
    public SC1088() {
        super(RuleInfo.shellCheck("SC1088", "Quote or escape the parenthesis", Severity.ERROR)
                .inDefault());
    }

    @Override
    protected void check(ShellScript script, ShellReport report) {
        if (script.dialect() == Dialect.ZSH) {
            return;
        }
        ShellProblem problem = SyntaxErrors.first(script);
        if (problem != null && SyntaxErrors.isParenthesis(problem)) {
            report.at(problem.range(), problem.message());
        }
    }
}
