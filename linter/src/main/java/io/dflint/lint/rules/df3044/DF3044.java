package io.dflint.lint.rules.df3044;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CleanUpRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;

/** Reports package archives that conda leaves in the layer. */
public final class DF3044 extends CleanUpRule {
    public DF3044() {
        super(
                RuleInfo.own("DF3044", "Clean the conda cache", Severity.INFO).inDefault(),
                PackageTool.CONDA,
                "clean -ay",
                false);
    }

    @Override
    protected boolean leavesNothing(RunScript run, LintInput input) {
        return CacheMounts.cover(run.run(), "/pkgs");
    }

    @Override
    protected boolean installs(SimpleCommand command) {
        return PackageTool.CONDA.runs(command)
                && command.hasArg("install", "create", "update", "upgrade")
                && !command.hasFlag("dry-run", "d", "help", "h");
    }

    @Override
    protected boolean cleans(SimpleCommand command) {
        return PackageTool.CONDA.runs(command) && command.hasArg("clean") || removesPackages(command);
    }

    /** Reports whether a command is {@code rm -rf /opt/conda/pkgs/*}, wherever conda is installed. */
    private static boolean removesPackages(SimpleCommand command) {
        return "rm".equals(command.program())
                && command.operands().stream().anyMatch(word -> word.text().contains("/pkgs"));
    }
}
