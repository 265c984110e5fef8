package io.dflint.lint.rules.dl3038;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.kit.QuestionRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;

/** Reports dnf without an option that answers its question. */
public final class DL3038 extends QuestionRule {
    public DL3038() {
        super(
                RuleInfo.hadolint("DL3038", "Use dnf install -y", Severity.WARNING)
                        .sameAs("kics:7ebd323c")
                        .inDefault(),
                PackageTool.DNF,
                "-y");
    }

    @Override
    protected boolean asks(SimpleCommand command) {
        return PackageTool.DNF.installs(command) && !command.hasFlag("y", "assumeyes");
    }
}
