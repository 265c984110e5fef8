package io.dflint.lint.rules.sc3020;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Redirection;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;

/** Finds `&>` in scripts for `sh`. */
public final class SC3020 extends ShellRule {
    public SC3020() {
        super(
                RuleInfo.shellCheck("SC3020", "Redirect with > file 2>&1 in sh", Severity.WARNING)
                        .inDefault(),
                Shape.REDIRECTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Redirection redirection = (Redirection) place.node();
        if (redirection.operator() == Redirection.Operator.BOTH && Bashisms.isLackingButInBusyBox(script, report)) {
            report.at(place.range(), "sh runs the command in the background and empties the file; write > file 2>&1")
                    .fix(Fix.unsafe(
                            "Use 2>&1",
                            new TextEdit(redirection.operatorRange(), ">"),
                            TextEdit.insert(redirection.range().end(), " 2>&1")));
        }
    }
}
