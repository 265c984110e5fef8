package io.dflint.lint.rules.sc3056;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `${!prefix*}` in scripts for `sh`. */
public final class SC3056 extends ShellRule {
    public SC3056() {
        super(
                RuleInfo.shellCheck("SC3056", "Do not expand names by prefix in sh", Severity.WARNING)
                        .inDefault(),
                Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        boolean byPrefix = parameter.prefix().equals("!")
                && parameter.index() == null
                && (parameter.content().endsWith("*") || parameter.content().endsWith("@"));
        if (byPrefix && Bashisms.isLacking(script, report)) {
            report.at(place.range(), "sh has no ${!prefix*}; use env and grep, or SHELL with bash");
        }
    }
}
