package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.compat.hadolint.kit.CleanUpRule;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.SimpleCommand;

/** Reports a {@code zypper} that leaves its cache in the layer, as hadolint does. */
public final class DL3036 extends CleanUpRule {
    public DL3036() {
        super(new io.dflint.lint.rules.dl3036.DL3036().info(), PackageTool.ZYPPER, "clean", false);
    }

    @Override
    protected boolean leavesNothing(RunScript run, LintInput input) {
        return CacheMounts.cover(run.run(), "/var/cache/zypp");
    }

    @Override
    protected boolean installs(SimpleCommand command) {
        return PackageTool.ZYPPER.installs(command);
    }

    @Override
    protected boolean cleans(SimpleCommand command) {
        return PackageTool.ZYPPER.runs(command) && command.hasArg("clean", "cc");
    }
}
