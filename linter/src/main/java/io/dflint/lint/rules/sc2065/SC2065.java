package io.dflint.lint.rules.sc2065;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Redirection;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds redirections in arguments of `test`. */
public final class SC2065 extends ShellCommandRule {
    public SC2065() {
        super(RuleInfo.shellCheck("SC2065", "Quote < and > in tests", Severity.WARNING), "test");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (Redirection redirection : command.redirections()) {
            boolean inside = redirection.operator() == Redirection.Operator.INPUT
                    || redirection.operator() == Redirection.Operator.OUTPUT;
            if (inside
                    && redirection.descriptor() < 0
                    && !redirection.target().text().startsWith("/dev/")) {
                report.at(
                        redirection.operatorRange(),
                        "the shell redirects here, and nothing is compared; write -lt or -gt");
            }
        }
    }
}
