package io.dflint.lint.compat.hadolint.kit;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.CommandSite;
import org.jspecify.annotations.Nullable;

/** hadolint also reports RUNs with layers that are not part of an image. */
public abstract class CleanUpRule extends io.dflint.lint.kit.CleanUpRule {
    protected CleanUpRule(RuleInfo info, PackageTool tool, String subcommand, boolean ownCommand) {
        super(info, tool, subcommand, ownCommand);
    }

    @Override
    protected final @Nullable CommandSite missing(RunScript run, boolean withOwnCommand) {
        return CleanUp.missing(run, c -> installs(c), c -> cleans(c), withOwnCommand);
    }

    @Override
    protected final boolean isInImage(RunScript run, LintInput input) {
        return true;
    }
}
