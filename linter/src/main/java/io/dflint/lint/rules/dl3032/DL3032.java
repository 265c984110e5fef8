package io.dflint.lint.rules.dl3032;

import io.dflint.lint.LintInput;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.CacheMounts;
import io.dflint.lint.packages.CleanUp;
import io.dflint.lint.packages.CleanUpRule;
import io.dflint.lint.packages.PackageTool;
import io.dflint.shell.SimpleCommand;

/** yum leaves its cache in the layer. */
public final class DL3032 extends CleanUpRule {
    public DL3032() {
        super(
                RuleInfo.hadolint("DL3032", "Clean the yum cache", Severity.WARNING)
                        .inDefault()
                        .sameAs("trivy:DS-0015", "kics:00481784"),
                PackageTool.YUM,
                "clean all",
                false);
    }

    @Override
    protected boolean leavesNothing(RunScript run, LintInput input) {
        return !input.asHadolint() && CacheMounts.cover(run.run(), "/var/cache/yum");
    }

    @Override
    protected boolean installs(SimpleCommand command, boolean asHadolint) {
        return PackageTool.YUM.runs(command) && command.hasArg("install");
    }

    @Override
    protected boolean cleans(SimpleCommand command, boolean asHadolint) {
        return PackageTool.YUM.runs(command) && command.hasArg("clean", "all")
                || (asHadolint
                        ? CleanUp.removesForHadolint(command, "/var/cache/yum/*")
                        : CleanUp.removes(command, "/var/cache/yum"));
    }
}
