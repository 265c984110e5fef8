package io.dflint.lint.compat.hadolint.kit;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pins;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** hadolint checks every word that it takes for a package, including files and groups. */
public abstract class RpmPinRule extends io.dflint.lint.kit.RpmPinRule {
    private final PackageTool tool;

    protected RpmPinRule(RuleInfo info, PackageTool tool, String advice) {
        super(info, tool, advice);
        this.tool = tool;
    }

    @Override
    protected final List<ShellWord> operands(SimpleCommand command) {
        return ToolOptions.operands(tool, command);
    }

    @Override
    protected final boolean isJudged(SimpleCommand command) {
        return true;
    }

    @Override
    protected final boolean isJudged(ShellWord word) {
        return true;
    }

    @Override
    protected final boolean isVersionKnown(ShellWord word, RunScript run, LintInput input) {
        return VersionVariables.isKnown(word, run, input);
    }

    @Override
    protected final boolean isPinned(String text) {
        return Pins.rpm(text);
    }
}
