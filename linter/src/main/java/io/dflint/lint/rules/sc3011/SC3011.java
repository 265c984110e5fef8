package io.dflint.lint.rules.sc3011;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Redirection;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds here-strings in scripts for `sh`. */
public final class SC3011 extends ShellRule {
    public SC3011() {
        super(
                RuleInfo.shellCheck("SC3011", "Use a pipe instead of <<< in sh", Severity.WARNING)
                        .inDefault(),
                Shape.REDIRECTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Redirection redirection = (Redirection) place.node();
        if (redirection.operator() == Redirection.Operator.HERE_STRING && Bashisms.isLacking(script, report)) {
            report.at(redirection.operatorRange(), "sh has no <<<; use printf and a pipe, or a heredoc");
        }
    }
}
