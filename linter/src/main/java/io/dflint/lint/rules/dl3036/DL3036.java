package io.dflint.lint.rules.dl3036;

import io.dflint.lint.LintInput;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.CacheMounts;
import io.dflint.lint.packages.CleanUp;
import io.dflint.lint.packages.CleanUpRule;
import io.dflint.lint.packages.PackageTool;
import io.dflint.shell.SimpleCommand;

/** zypper leaves its cache in the layer. */
public final class DL3036 extends CleanUpRule {
    public DL3036() {
        super(
                RuleInfo.hadolint("DL3036", "Clean the zypper cache", Severity.WARNING)
                        .inDefault()
                        .sameAs("trivy:DS-0020", "kics:38300d1a"),
                PackageTool.ZYPPER,
                "clean",
                false);
    }

    @Override
    protected boolean leavesNothing(RunScript run, LintInput input) {
        return CacheMounts.cover(run.run(), "/var/cache/zypp");
    }

    @Override
    protected boolean installs(SimpleCommand command, boolean asHadolint) {
        return PackageTool.ZYPPER.installs(command);
    }

    @Override
    protected boolean cleans(SimpleCommand command, boolean asHadolint) {
        return PackageTool.ZYPPER.runs(command) && command.hasArg("clean", "cc")
                || !asHadolint && CleanUp.removes(command, "/var/cache/zypp");
    }
}
