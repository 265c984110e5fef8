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

/** A rule that wants a RUN which installs to remove what a package manager keeps. */
public abstract class CleanUpRule implements Rule {
    private final RuleInfo info;
    private final PackageTool tool;
    private final String subcommand;
    private final boolean ownCommand;

    /**
     * @param tool what installs
     * @param subcommand the subcommand of the same program that cleans up
     * @param ownCommand whether a command that installs and looks like a clean-up too is one
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
            // The program itself: an image with microdnf has no dnf.
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

    /** Whether what a RUN leaves behind is in no layer: a mount has the cache, for example. */
    protected abstract boolean leavesNothing(RunScript run, LintInput input);

    /** The first command of a RUN that installs, if none cleans up after the last; null otherwise. */
    protected @Nullable CommandSite missing(RunScript run, boolean withOwnCommand) {
        return CleanUp.missing(run, c -> installs(c), c -> cleans(c), withOwnCommand);
    }

    /** Whether what a RUN leaves behind is in an image. */
    protected boolean isInImage(RunScript run, LintInput input) {
        return input.facts().finalStages().keep(run);
    }

    protected abstract boolean installs(SimpleCommand command);

    protected abstract boolean cleans(SimpleCommand command);
}
