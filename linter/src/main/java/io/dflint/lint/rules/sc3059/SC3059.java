package io.dflint.lint.rules.sc3059;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `${name^}` and `${name,}` in scripts for `sh`. */
public final class SC3059 extends ShellRule {
    public SC3059() {
        super(
                RuleInfo.shellCheck("SC3059", "Use tr instead of ${name^} in sh", Severity.WARNING)
                        .inDefault(),
                Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        String operator = ((WordPart.Parameter) place.node()).operator();
        boolean changes = operator.startsWith("^") || operator.startsWith(",");
        if (changes && Bashisms.isLacking(script, report)) {
            report.at(place.range(), "sh has no ${name^} and ${name,}; use tr");
        }
    }
}
