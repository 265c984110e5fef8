package io.dflint.lint.rules.sc2194;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `case` on a constant word. */
public final class SC2194 extends ShellRule {
    public SC2194() {
        super(
                RuleInfo.shellCheck("SC2194", "Begin the word of case with $", Severity.WARNING)
                        .inDefault(),
                Shape.CASE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Command.Case command = (Command.Case) place.node();
        if (ShellWords.isConstant(command.subject())) {
            report.at(
                    command.subject().range(),
                    "the word is constant, so that always the same branch runs; put a $ in front of the variable");
        }
    }
}
