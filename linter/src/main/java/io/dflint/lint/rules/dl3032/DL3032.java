package io.dflint.lint.rules.dl3032;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CleanUp;
import io.dflint.lint.kit.CleanUpRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;

/** Reports caches that yum leaves in the layer. */
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
        return CacheMounts.cover(run.run(), "/var/cache/yum");
    }

    @Override
    protected boolean installs(SimpleCommand command) {
        return PackageTool.YUM.runs(command) && command.hasArg("install");
    }

    @Override
    protected boolean cleans(SimpleCommand command) {
        return PackageTool.YUM.runs(command) && command.hasArg("clean", "all")
                || CleanUp.removes(command, "/var/cache/yum");
    }
}
