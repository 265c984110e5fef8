package io.dflint.lint.rules.sc2232;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds builtins of the shell after `sudo`. */
public final class SC2232 extends ShellCommandRule {
    public SC2232() {
        super(RuleInfo.shellCheck("SC2232", "Run builtins without sudo", Severity.WARNING), "sudo");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (command.words().size() < 2) {
            return;
        }
        String name = command.words().get(1).literal();
        if (name != null) {
            switch (name) {
                case "cd",
                        "command",
                        "declare",
                        "eval",
                        "exec",
                        "exit",
                        "export",
                        "hash",
                        "history",
                        "local",
                        "popd",
                        "pushd",
                        "read",
                        "readonly",
                        "return",
                        "set",
                        "source",
                        "trap",
                        "type",
                        "typeset",
                        "ulimit",
                        "umask",
                        "unset",
                        "wait" ->
                    report.at(
                            command.range(),
                            name + " is a part of the shell, so that sudo does not find it; use sudo sh -c '" + name
                                    + " …'");
                default -> {}
            }
        }
    }
}
