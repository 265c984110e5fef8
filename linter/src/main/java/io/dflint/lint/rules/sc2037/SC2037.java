package io.dflint.lint.rules.sc2037;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds an assignment followed by a flag. */
public final class SC2037 extends ShellRule {
    public SC2037() {
        super(
                RuleInfo.shellCheck(
                        "SC2037", "Use $( ) to assign the output of a command with arguments", Severity.ERROR),
                Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        ShellWord value = command.assignments().size() == 1
                ? command.assignments().getFirst().value()
                : null;
        if (value != null && !command.words().isEmpty()) {
            ShellWord first = command.words().getFirst();
            boolean flag = ShellWords.leading(first).startsWith("-");
            if (value.literal() != null && !value.parts().isEmpty() && (flag || first.hasGlob())) {
                report.at(
                        command.range(),
                        "this runs " + Shortened.value(first.text()) + " with "
                                + command.assignments().getFirst().name() + " set; write name=$(command …)");
            }
        }
    }
}
