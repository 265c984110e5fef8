package io.dflint.lint.rules.sc2265;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds tests followed by a single `&`. */
public final class SC2265 extends ShellRule {
    public SC2265() {
        super(RuleInfo.shellCheck("SC2265", "Use && instead of &", Severity.ERROR), Shape.STATEMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Statement statement = (Statement) place.node();
        if (statement.isBackground()
                && statement.terminator() != null
                && statement.pipelines().size() == 1) {
            Command command = statement.pipelines().getFirst().commands().getFirst();
            boolean test = command instanceof Command.Test
                    || command instanceof SimpleCommand simple && simple.isNamed("test");
            if (test) {
                report.at(statement.terminator().range(), "this runs the test in the background; write &&");
            }
        }
    }
}
