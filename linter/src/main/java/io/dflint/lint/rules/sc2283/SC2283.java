package io.dflint.lint.rules.sc2283;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.Spaced;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds assignments with a space before `=`. */
public final class SC2283 extends ShellRule {
    public SC2283() {
        super(
                RuleInfo.shellCheck("SC2283", "Remove the spaces around =", Severity.ERROR)
                        .inDefault(),
                Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        Spaced.Sign sign = Spaced.sign(command, "=");
        if (sign != null) {
            report.at(
                    sign.range(),
                    "with spaces " + Shortened.value(command.words().getFirst().text())
                            + " is run as a command; write NAME=value without spaces");
        }
    }
}
