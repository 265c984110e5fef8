package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.compat.hadolint.kit.CleanUp;
import io.dflint.lint.compat.hadolint.kit.CleanUpRule;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.SimpleCommand;

/** Reports a {@code yum} that leaves its cache in the layer, as hadolint does. */
public final class DL3032 extends CleanUpRule {
    public DL3032() {
        super(new io.dflint.lint.rules.dl3032.DL3032().info(), PackageTool.YUM, "clean all", false);
    }

    @Override
    protected boolean leavesNothing(RunScript run, LintInput input) {
        return false;
    }

    @Override
    protected boolean installs(SimpleCommand command) {
        return PackageTool.YUM.runs(command) && command.hasArg("install");
    }

    @Override
    protected boolean cleans(SimpleCommand command) {
        return PackageTool.YUM.runs(command) && command.hasArg("clean", "all")
                || CleanUp.removes(command, "/var/cache/yum/*");
    }
}
