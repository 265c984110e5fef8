package io.dflint.lint.rules.sc2215;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds commands whose name begins with a dash. */
public final class SC2215 extends ShellRule {
    public SC2215() {
        super(
                RuleInfo.shellCheck("SC2215", "Do not begin a command with a flag", Severity.WARNING)
                        .inDefault(),
                Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        String name =
                command.words().isEmpty() ? null : command.words().getFirst().literal();
        if (name != null
                && name.length() > 1
                && name.startsWith("-")
                && command.assignments().isEmpty()) {
            report.at(
                    command.words().getFirst().range(),
                    Shortened.value(name)
                            + " is run as a command; check for a missing backslash at the end of the line before, or a missing [");
        }
    }
}
