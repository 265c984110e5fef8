package io.dflint.lint.rules.sc3016;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.TestCommands;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextRange;

/** Finds `-v` in tests of scripts for `sh`. */
public final class SC3016 extends ShellRule {
    public SC3016() {
        super(
                RuleInfo.shellCheck("SC3016", "Use ${name+x} instead of -v in sh", Severity.WARNING)
                        .inDefault(),
                Shape.CONDITION,
                Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        TextRange found = TestCommands.unary(place, "-v");
        if (found != null && Bashisms.isLacking(script, report)) {
            report.at(found, "sh has no -v; write [ -n \"${name+x}\" ]");
        }
    }
}
