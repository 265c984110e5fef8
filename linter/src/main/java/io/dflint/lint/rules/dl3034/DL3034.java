package io.dflint.lint.rules.dl3034;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.kit.QuestionRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;

/** Reports zypper without an option that answers its question. */
public final class DL3034 extends QuestionRule {
    public DL3034() {
        super(
                RuleInfo.hadolint("DL3034", "Run zypper non-interactively", Severity.WARNING)
                        .inDefault()
                        .sameAs("kics:45e1fca5"),
                PackageTool.ZYPPER,
                "-n");
    }

    @Override
    protected boolean asks(SimpleCommand command) {
        return PackageTool.ZYPPER.runs(command)
                && command.hasArg("install", "in", "remove", "rm", "source-install", "si", "patch")
                && !command.hasFlag("non-interactive", "n", "no-confirm", "y");
    }
}
