package io.dflint.lint.rules.sc3006;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `(( ))` in scripts for `sh`. */
public final class SC3006 extends ShellRule {
    public SC3006() {
        super(
                RuleInfo.shellCheck("SC3006", "Use $(( )) and [ ] instead of (( )) in sh", Severity.WARNING)
                        .inDefault(),
                Shape.ARITHMETIC_COMMAND);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (Bashisms.isLacking(script, report)) {
            report.at(
                    Bashisms.core((Command) place.node(), script),
                    "sh reads (( )) as two subshells; use [ ] to compare and $(( )) to compute");
        }
    }
}
