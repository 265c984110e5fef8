package io.dflint.lint.rules.dl3040;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CleanUp;
import io.dflint.lint.kit.CleanUpRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;

/** Reports caches that dnf leaves in the layer. */
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
                || CacheMounts.cover(run.run(), "/var/cache/dnf")
                || CacheMounts.cover(run.run(), "/var/cache/yum");
    }

    @Override
    protected boolean installs(SimpleCommand command) {
        return PackageTool.DNF.runs(command)
                && command.hasArg("install", "in", "upgrade", "up", "upgrade-minimal", "up-min", "reinstall", "rei");
    }

    @Override
    protected boolean cleans(SimpleCommand command) {
        return PackageTool.DNF.runs(command) && command.hasArg("clean", "all")
                || CleanUp.removes(command, "/var/cache/libdnf5")
                || CleanUp.removes(command, "/var/cache/dnf");
    }
}
