package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.compat.hadolint.kit.CleanUp;
import io.dflint.lint.compat.hadolint.kit.CleanUpRule;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.SimpleCommand;

/** Reports a {@code dnf} that leaves its cache in the layer, as hadolint does. */
public final class DL3040 extends CleanUpRule {
    public DL3040() {
        super(new io.dflint.lint.rules.dl3040.DL3040().info(), PackageTool.DNF, "clean all", false);
    }

    @Override
    protected boolean leavesNothing(RunScript run, LintInput input) {
        return CacheMounts.cover(run.run(), "/var/cache/libdnf5") || CacheMounts.cover(run.run(), ".cache/libdnf5");
    }

    @Override
    protected boolean installs(SimpleCommand command) {
        return PackageTool.DNF.runs(command)
                && command.hasArg("install", "in", "upgrade", "up", "upgrade-minimal", "up-min", "reinstall", "rei");
    }

    @Override
    protected boolean cleans(SimpleCommand command) {
        return PackageTool.DNF.runs(command) && command.hasArg("clean", "all")
                || CleanUp.removes(command, "/var/cache/libdnf5*");
    }
}
