package io.dflint.lint.rules.sc2284;

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

/** Finds comparisons with `==` outside of a test. */
public final class SC2284 extends ShellRule {
    public SC2284() {
        super(RuleInfo.shellCheck("SC2284", "Use [ ] to compare", Severity.ERROR), Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        Spaced.Sign sign = Spaced.sign(command, "==");
        if (sign != null) {
            report.at(
                    command.range(),
                    "outside of [ ] this runs "
                            + Shortened.value(command.words().getFirst().text()) + " as a command; write [ a = b ]");
        }
    }
}
