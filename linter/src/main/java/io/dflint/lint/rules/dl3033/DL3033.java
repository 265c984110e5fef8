package io.dflint.lint.rules.dl3033;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.kit.RpmPinRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports packages that yum installs without a version. */
public final class DL3033 extends RpmPinRule {
    public DL3033() {
        super(
                RuleInfo.hadolint("DL3033", "Pin the versions of yum packages", Severity.WARNING)
                        .sameAs("kics:6452c424"),
                PackageTool.YUM,
                "yum installs whatever version it finds; write package-version");
    }
}
