package io.dflint.lint.rules.sc2103;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandList;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `cd ..` and `cd -` after a `cd`. */
public final class SC2103 extends ShellRule {
    public SC2103() {
        super(RuleInfo.shellCheck("SC2103", "Use a subshell instead of cd back", Severity.INFO), Shape.LIST);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (script.stopsAtErrors()) {
            return;
        }
        boolean before = false;
        for (Statement statement : ((CommandList) place.node()).statements()) {
            SimpleCommand command = ShellWords.command(statement);
            if (command == null || !command.isNamed("cd")) {
                continue;
            }
            boolean back = command.words().size() == 2
                    && (command.words().get(1).is("..")
                            || command.words().get(1).is("-"));
            if (back && before) {
                report.at(
                        command.range(),
                        "if the cd before failed, this leads to another directory; write ( cd … && command )");
            }
            before = !back;
        }
    }
}
