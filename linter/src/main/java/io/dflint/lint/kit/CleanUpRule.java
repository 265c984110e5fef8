package io.dflint.lint.kit;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;
import org.jspecify.annotations.Nullable;

/** A rule that requires a RUN with installations to remove the cache of the package manager. */
public abstract class CleanUpRule implements Rule {
    private final RuleInfo info;
    private final PackageTool tool;
    private final String subcommand;
    private final boolean ownCommand;

    /**
     * Creates a rule.
     *
     * @param tool the package manager
     * @param subcommand the subcommand of the same program that cleans up
     * @param ownCommand whether a command that both installs and cleans up counts as its own clean-up
     */
    protected CleanUpRule(RuleInfo info, PackageTool tool, String subcommand, boolean ownCommand) {
        this.info = info;
        this.tool = tool;
        this.subcommand = subcommand;
        this.ownCommand = ownCommand;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final void check(LintInput input, Report report) {
        if (input.facts().commandsOf(tool.programs()).isEmpty()) {
            return;
        }
        LaterUses offline = new LaterUses(input, call -> false, CleanUp::isOffline);
        for (RunScript run : input.facts().runs()) {
            CommandSite install = missing(run, ownCommand);
            if (install == null || leavesNothing(run, input) || !isInImage(run, input)) {
                continue;
            }
            String program = install.command().program();
            // The same program as in the RUN, because an image with microdnf has no dnf.
            String command = program + " " + subcommand;
            Report.Draft draft = report.at(
                    run.instruction(),
                    install.command().range(),
                    program + " leaves its cache in the layer; end the RUN with " + command);
            TextEdit append = offline.contains(run) ? null : CleanUp.append(run, install, command);
            if (append != null) {
                draft.fix(Fix.safe("Append " + command, append));
            }
        }
    }

    /**
     * Reports whether nothing that a RUN leaves behind ends up in a layer, for example because the cache is a mount.
     */
    protected abstract boolean leavesNothing(RunScript run, LintInput input);

    /** Returns the first installing command of a RUN if no clean-up follows the last one, or else null. */
    protected @Nullable CommandSite missing(RunScript run, boolean withOwnCommand) {
        return CleanUp.missing(run, c -> installs(c), c -> cleans(c), withOwnCommand);
    }

    /** Reports whether the layers of a RUN are part of an image. */
    protected boolean isInImage(RunScript run, LintInput input) {
        return input.facts().finalStages().keep(run);
    }

    protected abstract boolean installs(SimpleCommand command);

    protected abstract boolean cleans(SimpleCommand command);
}
