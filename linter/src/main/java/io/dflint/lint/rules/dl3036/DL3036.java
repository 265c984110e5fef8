package io.dflint.lint.rules.dl3036;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CleanUp;
import io.dflint.lint.kit.CleanUpRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;

/** Reports caches that zypper leaves in the layer. */
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
    protected boolean installs(SimpleCommand command) {
        return PackageTool.ZYPPER.installs(command);
    }

    @Override
    protected boolean cleans(SimpleCommand command) {
        return PackageTool.ZYPPER.runs(command) && command.hasArg("clean", "cc")
                || CleanUp.removes(command, "/var/cache/zypp");
    }
}
