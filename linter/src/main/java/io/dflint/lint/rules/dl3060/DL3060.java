package io.dflint.lint.rules.dl3060;

import io.dflint.lint.LintInput;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.CacheMounts;
import io.dflint.lint.packages.CleanUp;
import io.dflint.lint.packages.CleanUpRule;
import io.dflint.lint.packages.PackageTool;
import io.dflint.shell.SimpleCommand;

/** yarn leaves its cache in the layer. */
public final class DL3060 extends CleanUpRule {
    public DL3060() {
        super(
                RuleInfo.hadolint("DL3060", "Clean up after yarn", Severity.INFO)
                        .inDefault(),
                PackageTool.YARN,
                "yarn cache clean",
                true);
    }

    @Override
    protected boolean leavesNothing(RunScript run, LintInput input) {
        return CacheMounts.cover(run.run(), ".cache/yarn")
                || input.asHadolint() && !input.facts().finalStages().keep(run);
    }

    @Override
    protected boolean installs(SimpleCommand command) {
        return PackageTool.YARN.installs(command);
    }

    @Override
    protected boolean cleans(SimpleCommand command, boolean asHadolint) {
        return PackageTool.YARN.runs(command) && command.hasArg("cache", "clean")
                || !asHadolint && CleanUp.removes(command, "/usr/local/share/.cache");
    }
}
