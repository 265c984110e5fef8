package io.dflint.lint.rules.sc3001;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds process substitutions in scripts for `sh`. */
public final class SC3001 extends ShellRule {
    public SC3001() {
        super(
                RuleInfo.shellCheck("SC3001", "Use a file or a pipe instead of <( ) in sh", Severity.WARNING)
                        .inDefault(),
                Shape.PROCESS_SUBSTITUTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (Bashisms.isLacking(script, report)) {
            report.at(
                    place.range(), "sh has no process substitution; use a pipe, a temporary file, or SHELL with bash");
        }
    }
}
