package io.dflint.lint.rules.sc3053;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `${!name}` in scripts for `sh`. */
public final class SC3053 extends ShellRule {
    public SC3053() {
        super(
                RuleInfo.shellCheck("SC3053", "Use eval or case instead of ${!name} in sh", Severity.WARNING)
                        .inDefault(),
                Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        if (parameter.prefix().equals("!") && Bashisms.isLacking(script, report)) {
            report.at(place.range(), "sh has no ${!name}; use case, eval, or SHELL with bash");
        }
    }
}
