package io.dflint.lint.rules.sc3054;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `${name[index]}` in scripts for `sh`. */
public final class SC3054 extends ShellRule {
    public SC3054() {
        super(
                RuleInfo.shellCheck("SC3054", "Do not expand arrays in sh", Severity.WARNING)
                        .inDefault(),
                Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        if (parameter.index() != null && parameter.prefix().isEmpty() && Bashisms.isLacking(script, report)) {
            report.at(place.range(), "sh has no arrays; use SHELL with bash");
        }
    }
}
