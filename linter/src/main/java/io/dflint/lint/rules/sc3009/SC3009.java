package io.dflint.lint.rules.sc3009;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds brace expansions in scripts for `sh`. */
public final class SC3009 extends ShellRule {
    public SC3009() {
        super(
                RuleInfo.shellCheck("SC3009", "Write out words instead of braces in sh", Severity.WARNING)
                        .inDefault(),
                Shape.BRACES);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (Bashisms.isLacking(script, report)) {
            report.at(place.range(), "sh does not expand braces, so this stays one word; write the words out");
        }
    }
}
