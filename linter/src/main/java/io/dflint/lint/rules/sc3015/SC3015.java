package io.dflint.lint.rules.sc3015;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.TestCommands;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextRange;

/** Finds `=~` in tests of scripts for `sh`. */
public final class SC3015 extends ShellRule {
    public SC3015() {
        super(
                RuleInfo.shellCheck("SC3015", "Do not match with =~ in sh", Severity.WARNING)
                        .inDefault(),
                Shape.CONDITION,
                Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (script.dialect().hasArrays()) {
            return;
        }
        TextRange found = TestCommands.binary(place, "=~");
        if (found != null) {
            report.at(found, "[ ] knows no =~; use [[ ]] in bash, grep -E, or case");
        }
    }
}
