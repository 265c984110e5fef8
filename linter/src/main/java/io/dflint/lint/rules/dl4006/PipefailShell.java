package io.dflint.lint.rules.dl4006;

import io.dflint.lint.facts.image.BaseImages;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.shell.CommandSite;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.HashSet;
import java.util.Set;

/** The SHELL instruction with pipefail for the base image of a RUN. */
public final class PipefailShell {
    private PipefailShell() {}

    /** Returns the text of the instruction. */
    public static String of(RunScript run) {
        return "SHELL [\"/bin/" + name(run) + "\", \"-o\", \"pipefail\", \"-c\"]";
    }

    /** Returns the beginning of a command that runs a script in such a shell. */
    static String command(RunScript run) {
        return name(run) + " -o pipefail -c";
    }

    private static String name(RunScript run) {
        return BaseImages.isBusyBox(run.stage()) ? "ash" : "bash";
    }

    /** Offers to insert the instruction before the RUN, if SHELL affects the pipe. */
    public static void fix(LintInput input, RunScript run, CommandSite piped, Report.Draft draft) {
        if (governed(run).contains(piped.pipeline().range())) {
            draft.fix(Fix.unsafe(
                    "Run the following instructions in " + name(run) + " with pipefail",
                    TextEdit.insert(
                            run.instruction().range().start(),
                            of(run) + input.file().source().lineEnding())));
        }
    }

    /**
     * Returns the ranges of the pipes that SHELL affects, which are not those in a script that the RUN itself passes to
     * a shell.
     */
    static Set<TextRange> governed(RunScript run) {
        Set<TextRange> pipes = new HashSet<>();
        if (run.run().command() instanceof ShellForm) {
            for (CommandSite site : run.commands()) {
                pipes.add(site.pipeline().range());
            }
        }
        return pipes;
    }
}
