package io.dflint.lint.rules.sc2024;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Redirections;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Redirection;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds redirections of `sudo`. */
public final class SC2024 extends ShellCommandRule {
    public SC2024() {
        super(RuleInfo.shellCheck("SC2024", "Redirect as root with tee", Severity.WARNING), "sudo");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (Redirection redirection : command.redirections()) {
            boolean opens = switch (redirection.operator()) {
                case INPUT, OUTPUT, APPEND, BOTH, BOTH_APPEND -> true;
                default -> false;
            };
            if (opens && redirection.descriptor() < 0 && !redirection.target().is("/dev/null")) {
                report.at(
                        Redirections.sign(redirection),
                        "sudo does not change who opens the file; use "
                                + (redirection.isInput() ? "sudo cat FILE |" : "| sudo tee"));
            }
        }
    }
}
