package io.dflint.lint.rules.dl3060;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CleanUp;
import io.dflint.lint.kit.CleanUpRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** Reports caches that yarn leaves in the layer. */
public final class DL3060 extends CleanUpRule {
    public DL3060() {
        super(
                RuleInfo.hadolint("DL3060", "Clean the yarn cache", Severity.INFO)
                        .inDefault(),
                PackageTool.YARN,
                "cache clean",
                true);
    }

    @Override
    protected boolean leavesNothing(RunScript run, LintInput input) {
        return CacheMounts.cover(run.run(), ".cache/yarn");
    }

    @Override
    protected boolean installs(SimpleCommand command) {
        return PackageTool.YARN.installs(command) || PackageTool.YARN.runs(command) && adds(command);
    }

    /**
     * Reports whether a command is {@code yarn add}, {@code yarn global add}, or {@code yarn} alone, which means {@code
     * yarn install}.
     */
    private static boolean adds(SimpleCommand command) {
        List<ShellWord> operands = command.operands("cwd", "registry");
        if (operands.isEmpty()) {
            return !command.hasFlag("version", "v", "help", "h");
        }
        String verb = operands.getFirst().text();
        boolean global = verb.equals("global") && operands.size() > 1;
        return (global ? operands.get(1).text() : verb).equals("add");
    }

    @Override
    protected boolean cleans(SimpleCommand command) {
        return PackageTool.YARN.runs(command) && command.hasArg("cache", "clean")
                || CleanUp.removes(command, "/usr/local/share/.cache");
    }
}
