package io.dflint.lint.rules.dl3030;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.kit.QuestionRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;

/** Reports yum without an option that answers its question. */
public final class DL3030 extends QuestionRule {
    public DL3030() {
        super(
                RuleInfo.hadolint("DL3030", "Use yum install -y", Severity.WARNING)
                        .sameAs("kics:6e19193a")
                        .inDefault(),
                PackageTool.YUM,
                "-y");
    }

    @Override
    protected boolean asks(SimpleCommand command) {
        return PackageTool.YUM.installs(command) && !command.hasFlag("y", "assumeyes");
    }
}
