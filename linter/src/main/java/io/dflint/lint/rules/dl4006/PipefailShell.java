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

/** The SHELL with pipefail that fits the base image of a RUN. */
public final class PipefailShell {
    private PipefailShell() {}

    /** The instruction, as it is to be written. */
    public static String of(RunScript run) {
        return "SHELL [\"/bin/" + name(run) + "\", \"-o\", \"pipefail\", \"-c\"]";
    }

    /** The beginning of a command that runs a script in such a shell. */
    static String command(RunScript run) {
        return name(run) + " -o pipefail -c";
    }

    private static String name(RunScript run) {
        return BaseImages.isBusyBox(run.stage()) ? "ash" : "bash";
    }

    /** Offers to insert it before the RUN, if SHELL has a say in the pipe. */
    public static void fix(LintInput input, RunScript run, CommandSite piped, Report.Draft draft) {
        if (governed(run).contains(piped.pipeline().range())) {
            draft.fix(Fix.unsafe(
                    "Run the following instructions in " + name(run) + " with pipefail",
                    TextEdit.insert(
                            run.instruction().range().start(),
                            of(run) + input.file().source().lineEnding())));
        }
    }

    /** The places of the pipes in which SHELL has a say, which it has not in a script that the RUN hands to a shell itself. */
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
