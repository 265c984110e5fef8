package io.dflint.lint.rules.dl3040;

import io.dflint.lint.LintInput;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.CacheMounts;
import io.dflint.lint.packages.CleanUp;
import io.dflint.lint.packages.CleanUpRule;
import io.dflint.lint.packages.PackageTool;
import io.dflint.shell.SimpleCommand;

/** dnf leaves its cache in the layer. */
public final class DL3040 extends CleanUpRule {
    public DL3040() {
        super(
                RuleInfo.hadolint("DL3040", "Clean the dnf cache", Severity.WARNING)
                        .inDefault()
                        .sameAs("trivy:DS-0019", "trivy:DS-0027", "kics:295acb63"),
                PackageTool.DNF,
                "clean all",
                false);
    }

    @Override
    protected boolean leavesNothing(RunScript run, LintInput input) {
        return CacheMounts.cover(run.run(), "/var/cache/libdnf5")
                || CacheMounts.cover(run.run(), ".cache/libdnf5")
                || !input.asHadolint()
                        && (CacheMounts.cover(run.run(), "/var/cache/dnf")
                                || CacheMounts.cover(run.run(), "/var/cache/yum"));
    }

    @Override
    protected boolean installs(SimpleCommand command, boolean asHadolint) {
        return PackageTool.DNF.runs(command)
                && command.hasArg("install", "in", "upgrade", "up", "upgrade-minimal", "up-min", "reinstall", "rei");
    }

    @Override
    protected boolean cleans(SimpleCommand command, boolean asHadolint) {
        return PackageTool.DNF.runs(command) && command.hasArg("clean", "all")
                || (asHadolint
                        ? CleanUp.removesForHadolint(command, "/var/cache/libdnf5*")
                        : CleanUp.removes(command, "/var/cache/libdnf5") || CleanUp.removes(command, "/var/cache/dnf"));
    }
}
