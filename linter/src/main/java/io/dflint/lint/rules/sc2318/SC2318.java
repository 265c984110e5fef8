package io.dflint.lint.rules.sc2318;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextRange;

/** Finds variables that are used in the command that declares them. */
public final class SC2318 extends ShellCommandRule {
    public SC2318() {
        super(
                RuleInfo.shellCheck("SC2318", "Use a variable after the command that declares it", Severity.WARNING)
                        .inDefault(),
                "local",
                "export",
                "readonly",
                "declare",
                "typeset");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (Assignment each : command.declarations()) {
            TextRange rest = new TextRange(each.range().end(), command.range().end());
            if (!script.variables().readsIn(each.name(), rest).isEmpty()) {
                report.at(
                        each.nameRange(),
                        "the rest of this command still sees the old value of " + each.name() + "; use a second "
                                + command.name());
            }
        }
    }
}
