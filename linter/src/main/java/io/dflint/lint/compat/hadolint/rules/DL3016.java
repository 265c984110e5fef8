package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.compat.hadolint.kit.ToolOptions;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** hadolint knows few options of npm, and checks every word that it takes for a package. */
public final class DL3016 extends io.dflint.lint.rules.dl3016.DL3016 {

    @Override
    protected List<ShellWord> operands(SimpleCommand command) {
        return ToolOptions.operands(PackageTool.NPM, command);
    }

    @Override
    protected boolean isJudged(ShellWord word) {
        return true;
    }
}
