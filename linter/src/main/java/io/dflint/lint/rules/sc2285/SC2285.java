package io.dflint.lint.rules.sc2285;

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

/** Finds `+=` with a space before it. */
public final class SC2285 extends ShellRule {
    public SC2285() {
        super(RuleInfo.shellCheck("SC2285", "Remove the spaces around +=", Severity.ERROR), Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        Spaced.Sign sign = Spaced.sign(command, "+=");
        if (sign != null) {
            report.at(
                    command.range(),
                    "with spaces " + Shortened.value(command.words().getFirst().text())
                            + " is run as a command; write NAME+=value without spaces");
        }
    }
}
