package io.dflint.lint.compat.hadolint.kit;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** hadolint checks everything that looks like an installation, and every word that it takes for a package. */
public abstract class PinRule extends io.dflint.lint.kit.PinRule {
    private final PackageTool tool;

    protected PinRule(RuleInfo info, PackageTool tool, String advice) {
        super(info, tool, advice);
        this.tool = tool;
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
    protected List<ShellWord> packages(SimpleCommand command) {
        return ToolOptions.packages(tool, command);
    }
}
