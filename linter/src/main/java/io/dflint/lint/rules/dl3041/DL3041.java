package io.dflint.lint.rules.dl3041;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.kit.RpmPinRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;

/** Reports packages that dnf installs without a version. */
public final class DL3041 extends RpmPinRule {
    public DL3041() {
        super(
                RuleInfo.hadolint("DL3041", "Pin the versions of dnf packages", Severity.WARNING)
                        .sameAs("kics:93d88cf7"),
                PackageTool.DNF,
                "dnf installs whatever version it finds; write package-version");
    }

    @Override
    protected boolean installs(SimpleCommand command) {
        return super.installs(command) && !command.hasArg("group");
    }
}
