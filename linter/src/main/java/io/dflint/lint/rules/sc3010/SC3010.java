package io.dflint.lint.rules.sc3010;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `[[ ]]` in scripts for `sh`. */
public final class SC3010 extends ShellRule {
    public SC3010() {
        super(
                RuleInfo.shellCheck("SC3010", "Use [ ] instead of [[ ]] in sh", Severity.WARNING)
                        .inDefault(),
                Shape.TEST);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Command.Test test = (Command.Test) place.node();
        if (test.doubled() && Bashisms.isLackingButInBusyBox(script, report)) {
            report.at(Bashisms.core(test, script), "sh has no [[ ]]; use [ ], case, or SHELL with bash");
        }
    }
}
