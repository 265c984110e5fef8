package io.dflint.lint.rules.df3033;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.instruction.SyntaxVersion;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Script;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.syntax.Directive;
import org.jspecify.annotations.Nullable;

/** Reports commands for which Dockerfiles have a flag or an instruction. */
public final class DF3033 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3033", "Use what newer Dockerfile syntax has", Severity.STYLE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Shorter scripts are readable on one line. */
    private static final int LONG = 8;

    @Override
    public void check(LintInput input, Report report) {
        Directive directive = input.file().directive("syntax");
        SyntaxVersion version =
                SyntaxVersion.of(directive == null ? null : directive.value().toString());
        Instruction before = null;
        for (Instruction instruction : input.file().instructions()) {
            RunScript run = instruction instanceof Run each && each.command() instanceof ShellForm
                    ? input.facts().run(instruction)
                    : null;
            if (run != null
                    && !run.scripts().isEmpty()
                    && run.scripts().getFirst().dialect().isShell()) {
                check(run, before, version, report);
            }
            before = instruction;
        }
    }

    private static void check(RunScript run, @Nullable Instruction before, SyntaxVersion version, Report report) {
        for (CommandSite site : run.commands()) {
            SimpleCommand command = site.command();
            if (command.isNamed("git") && command.hasArg("clone") && version.has("1.10") && site.enclosure() == null) {
                report.at(
                        run.instruction(), command.range(), "use ADD URL#TAG for a Git repository, which needs no git");
                return;
            }
        }
        if (version.has("1.17") && downloadsArchive(run)) {
            report.at(
                    run.instruction(),
                    run.commands().getFirst().command().range(),
                    "use ADD --unpack --checksum=sha256:… for an archive, which needs no curl or tar");
            return;
        }
        String file = version.has("1.4") ? EchoChains.file(run) : null;
        if (file != null) {
            report.at(
                    run.instruction(),
                    run.instruction().name().sourceRange(),
                    "use COPY <<EOF " + Shortened.value(file) + ", which needs no echo for each line");
            return;
        }
        if (version.has("1.4") && run.run().header().heredocs().isEmpty() && chainLength(run) >= LONG) {
            report.at(
                    run.instruction(),
                    run.instruction().name().sourceRange(),
                    "a heredoc, RUN <<EOF, needs no && and no backslash; begin it with set -e");
            return;
        }
        if (version.has("1.2") && isOnlyChmod(run, before)) {
            report.at(
                    run.instruction(),
                    run.commands().getFirst().command().range(),
                    "use the flag --chmod of COPY, which needs no layer of its own");
        }
    }

    private static boolean downloadsArchive(RunScript run) {
        boolean downloads = false;
        for (CommandSite site : run.commands()) {
            downloads |= site.command().isNamed("curl", "wget");
            if (downloads && site.command().isNamed("tar")) {
                return run.commands().size() <= 3;
            }
        }
        return false;
    }

    /** The number of commands joined by {@code &&} at the top level of a script. */
    private static int chainLength(RunScript run) {
        int length = 0;
        for (Script script : run.scripts()) {
            for (Statement statement : script.body().statements()) {
                int commands = 0;
                for (Pipeline pipeline : statement.pipelines()) {
                    commands += isCleanUp(pipeline) ? 0 : 1;
                }
                length = Math.max(length, commands);
            }
        }
        return length;
    }

    /** Other rules require these at the end. */
    private static boolean isCleanUp(Pipeline pipeline) {
        return pipeline.commands().getFirst() instanceof SimpleCommand command
                && (command.isNamed("rm") || command.hasArg("clean", "autoremove"));
    }

    /** Reports whether a RUN only sets the mode of what the instruction before it copied. */
    private static boolean isOnlyChmod(RunScript run, @Nullable Instruction before) {
        return run.commands().size() == 1
                && run.commands().getFirst().command().isNamed("chmod")
                && before instanceof FileTransfer transfer
                && transfer.flag("chmod") == null;
    }
}
