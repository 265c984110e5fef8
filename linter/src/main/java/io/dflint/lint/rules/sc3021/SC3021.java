package io.dflint.lint.rules.sc3021;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellWord;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;

/** Finds `>& file` in scripts for `sh`. */
public final class SC3021 extends ShellRule {
    public SC3021() {
        super(
                RuleInfo.shellCheck("SC3021", "Redirect with > file 2>&1 in sh", Severity.WARNING)
                        .inDefault(),
                Shape.REDIRECTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Redirection redirection = (Redirection) place.node();
        if (redirection.operator() == Redirection.Operator.DUPLICATE_OUTPUT
                && redirection.descriptor() < 0
                && isFile(redirection.target())
                && Bashisms.isLacking(script, report)) {
            report.at(place.range(), "sh takes what follows >& for a descriptor; write > file 2>&1")
                    .fix(Fix.unsafe(
                            "Use 2>&1",
                            new TextEdit(redirection.operatorRange(), ">"),
                            TextEdit.insert(redirection.range().end(), " 2>&1")));
        }
    }

    private static boolean isFile(ShellWord target) {
        String text = target.literal();
        return text == null
                ? target.parts().size() > 1
                : !text.equals("-") && !Numbers.isWhole(text) && !text.isEmpty();
    }
}
