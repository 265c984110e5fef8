package io.dflint.lint.rules.df3039;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Env;
import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.instruction.Volume;
import io.dflint.instruction.Workdir;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import org.jspecify.annotations.Nullable;

/** Reports tildes where no shell expands them. */
public final class DF3039 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3039", "Write the path of the home directory instead of ~", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            switch (inner) {
                case FileTransfer transfer -> check(transfer, instruction, input, report);
                case Workdir workdir -> folder(workdir.path(), instruction, input, report);
                case Volume volume -> {
                    for (LogicalText path : volume.paths()) {
                        folder(path, instruction, input, report);
                    }
                }
                case Env env -> check(env, instruction, report);
                case Run run -> exec(run.command(), instruction, report);
                case Cmd cmd -> exec(cmd.command(), instruction, report);
                case Entrypoint entrypoint -> exec(entrypoint.command(), instruction, report);
                case Healthcheck healthcheck -> exec(healthcheck.command(), instruction, report);
                case null, default -> {}
            }
        }
    }

    private static void check(FileTransfer transfer, Instruction outer, LintInput input, Report report) {
        boolean fromContext = transfer.flag("from") == null;
        for (LogicalText source : transfer.sources()) {
            if (Tilde.isAt(source, 0)) {
                report.at(
                        outer,
                        source.sourceRange(),
                        fromContext
                                ? "Docker copies from the build context, and " + Shortened.value(source)
                                        + " is a path in it; put the file into the context"
                                : "Docker does not expand ~, and looks for a directory of that name; write the path of the"
                                        + " home directory");
            }
        }
        folder(transfer.destination(), outer, input, report);
    }

    private static void folder(@Nullable LogicalText path, Instruction instruction, LintInput input, Report report) {
        if (path == null || !Tilde.isAt(path, 0)) {
            return;
        }
        String user = input.model().scopeAt(instruction).user();
        boolean isRoot = user == null || user.equals("root") || user.equals("0");
        report.at(
                        instruction,
                        path.sourceRange(),
                        "Docker does not expand ~, so a directory of that name is made; write the path of the home"
                                + " directory" + (isRoot ? ": /root" : ""))
                .fix(
                        isRoot
                                ? Fix.unsafe(
                                        "Use /root",
                                        new TextEdit(
                                                path.sourceRange(Tilde.start(path), Tilde.start(path) + 1), "/root"))
                                : null);
    }

    private static void check(Env env, Instruction outer, Report report) {
        for (KeyValue pair : env.pairs()) {
            int at = Tilde.isLookedThrough(Quotes.drop(pair.key())) ? Tilde.inList(pair.value()) : -1;
            if (at >= 0) {
                report.at(
                        outer,
                        pair.value().sourceRange(at, at + 1),
                        "Docker does not expand ~, and few programs do when they read " + Shortened.value(pair.key())
                                + "; write the path of the home directory");
            }
        }
    }

    /** Without a shell, the program gets the tilde. */
    private static void exec(@Nullable CommandForm command, Instruction instruction, Report report) {
        if (!(command instanceof ExecForm form)
                || form.words().size() > 1 && form.words().get(1).toString().startsWith("-")) {
            // Most programs that run a script take it with an option.
            return;
        }
        for (LogicalText word : form.words()) {
            if (Tilde.isAt(word, 0)) {
                report.at(
                        instruction,
                        word.sourceRange(),
                        "the exec form does not expand ~; write the path of the home directory, or use the shell form");
            }
        }
    }
}
