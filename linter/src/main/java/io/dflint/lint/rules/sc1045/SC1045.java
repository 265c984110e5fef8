package io.dflint.lint.rules.sc1045;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ScriptRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellProblem;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** Finds a semicolon after an ampersand. */
public final class SC1045 extends ScriptRule {
    public SC1045() {
        super(RuleInfo.shellCheck("SC1045", "Remove the ; after &", Severity.ERROR)
                .inDefault());
    }

    @Override
    protected void check(ShellScript script, ShellReport report) {
        for (ShellProblem problem : script.script().problems()) {
            if (problem.kind() == ShellProblem.Kind.BACKGROUND_SEMICOLON) {
                int end = problem.range().end();
                report.at(new TextRange(end - 1, end), problem.message())
                        .fix(Fix.safe("Remove ;", TextEdit.delete(new TextRange(end - 1, end))));
            }
        }
    }
}
