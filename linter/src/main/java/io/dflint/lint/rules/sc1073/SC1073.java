package io.dflint.lint.rules.sc1073;

import io.dflint.lint.facts.shell.ShellFamily;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ScriptRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.SyntaxErrors;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Dialect;
import io.dflint.shell.ShellProblem;

/** Finds scripts that the shell rejects. */
public final class SC1073 extends ScriptRule {
    public SC1073() {
        super(RuleInfo.shellCheck("SC1073", "Fix the syntax of the script", Severity.ERROR)
                .inDefault());
    }

    @Override
    protected void check(ShellScript script, ShellReport report) {
        if (script.dialect() == Dialect.ZSH) {
            return;
        }
        ShellProblem problem = SyntaxErrors.first(script);
        if (problem == null && isPosix(script) && report.input().options().profile() != Profile.HADOLINT) {
            problem = SyntaxErrors.firstInPosix(script);
        }
        if (problem != null && !SyntaxErrors.isParenthesis(problem)) {
            report.at(problem.range(), problem.message());
        }
    }

    private static boolean isPosix(ShellScript script) {
        ShellFamily family = ShellFamily.of(script);
        return family == ShellFamily.DASH || family == ShellFamily.BUSYBOX;
    }
}
