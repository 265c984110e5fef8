package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.compat.hadolint.kit.RpmPinRule;

/** Reports a {@code yum} that installs whatever version is available, as hadolint does. */
public final class DL3033 extends RpmPinRule {
    public DL3033() {
        super(
                new io.dflint.lint.rules.dl3033.DL3033().info(),
                PackageTool.YUM,
                "yum installs whatever version it finds; write package-version");
    }
}
