package io.dflint.lint.rules.sc3057;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `${name:offset}` in scripts for `sh`. */
public final class SC3057 extends ShellRule {
    public SC3057() {
        super(
                RuleInfo.shellCheck("SC3057", "Use cut or ${name#…} instead of ${name:…} in sh", Severity.WARNING)
                        .inDefault(),
                Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (((WordPart.Parameter) place.node()).operator().equals(":")
                && Bashisms.isLackingButInBusyBox(script, report)) {
            report.at(place.range(), "sh has no ${name:offset:length}; use cut, ${name#pattern} or ${name%pattern}");
        }
    }
}
