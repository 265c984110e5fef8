package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ScriptRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.SyntaxErrors;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellProblem;
import io.dflint.text.TextRange;

/** The code that hadolint reports, instead of all others, for a script that ShellCheck cannot parse. */
public final class SC1072 extends ScriptRule {
    public SC1072() {
        super(RuleInfo.shellCheck("SC1072", "Fix the syntax of the script", Severity.ERROR));
    }

    @Override
    protected void check(ShellScript script, ShellReport report) {
        ShellProblem problem = SyntaxErrors.first(script);
        if (problem != null && !SyntaxErrors.isParenthesis(problem)) {
            report.at(TextRange.at(script.script().range().end()), problem.message());
        }
    }
}
