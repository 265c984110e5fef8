package io.dflint.lint.rules.sc3030;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ArrayValue;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds arrays in scripts for `sh`. */
public final class SC3030 extends ShellRule {
    public SC3030() {
        super(
                RuleInfo.shellCheck("SC3030", "Use words instead of arrays in sh", Severity.WARNING)
                        .inDefault(),
                Shape.ARRAY);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof ArrayValue && Bashisms.isLacking(script, report)) {
            report.at(place.range(), "sh has no arrays; use SHELL with bash, or the arguments with set --");
        }
    }
}
