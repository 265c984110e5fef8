package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.compat.hadolint.kit.CleanUpRule;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.SimpleCommand;

/** Reports a {@code yarn} that leaves its cache in the layer, as hadolint does. */
public final class DL3060 extends CleanUpRule {
    public DL3060() {
        super(new io.dflint.lint.rules.dl3060.DL3060().info(), PackageTool.YARN, "cache clean", true);
    }

    @Override
    protected boolean leavesNothing(RunScript run, LintInput input) {
        return CacheMounts.cover(run.run(), ".cache/yarn")
                || !input.facts().finalStages().keep(run);
    }

    @Override
    protected boolean installs(SimpleCommand command) {
        return PackageTool.YARN.installs(command);
    }

    @Override
    protected boolean cleans(SimpleCommand command) {
        return PackageTool.YARN.runs(command) && command.hasArg("cache", "clean");
    }
}
