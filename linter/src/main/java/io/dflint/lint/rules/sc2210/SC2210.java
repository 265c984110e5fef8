package io.dflint.lint.rules.sc2210;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.Redirections;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Redirection;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;

/** Finds redirections to files with numbers as names. */
public final class SC2210 extends ShellRule {
    public SC2210() {
        super(
                RuleInfo.shellCheck("SC2210", "Do not redirect to a number", Severity.WARNING)
                        .inDefault(),
                Shape.REDIRECTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Redirection redirection = (Redirection) place.node();
        boolean writes = redirection.operator() == Redirection.Operator.OUTPUT
                || redirection.operator() == Redirection.Operator.APPEND
                || redirection.operator() == Redirection.Operator.BOTH;
        String text = redirection.target().parts().size() == 1
                        && redirection.target().parts().getFirst() instanceof WordPart.Literal literal
                ? literal.value()
                : null;
        if (writes && text != null && !text.isEmpty() && Numbers.isWhole(text)) {
            report.at(
                            Redirections.sign(redirection),
                            "this writes to a file named " + text + "; write >&" + text
                                    + " for the descriptor, or -gt to compare")
                    .fix(
                            redirection.operator() == Redirection.Operator.OUTPUT
                                    ? Fix.unsafe(
                                            "Write >&" + text,
                                            TextEdit.insert(
                                                    redirection.operatorRange().end(), "&"))
                                    : null);
        }
    }
}
