package io.dflint.lint.rules.dl3025;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.Fix;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.HadolintText;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.TextEdit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A command that the container starts through a shell. */
public final class DL3025 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3025", "Write commands as JSON arrays", Severity.WARNING)
            .inDefault()
            .sameAs("JSONArgsRecommended", "sonar:S7019", "kics:b86987e1");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (input.asHadolint()) {
                checkAsHadolint(instruction, report);
            } else if (command(instruction) instanceof ShellForm form && !isMeant(input, instruction, form)) {
                check(instruction, form, report);
            }
        }
    }

    private static void check(Instruction instruction, ShellForm form, Report report) {
        Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
        String name = (inner == null ? instruction : inner).name().toString().toUpperCase(Locale.ROOT);
        String script = form.script().toString();
        if (script.startsWith("[\"") || script.startsWith("['")) {
            return; // DF3010 says more.
        }
        String what = name + " runs in a shell, which keeps signals from the program; ";
        switch (ExecWords.kind(script)) {
            case WORDS ->
                report.at(instruction, form, what + "write a JSON array of its words")
                        .fix(Fix.unsafe(
                                "Write it as a JSON array", new TextEdit(form.range(), ExecWords.words(script))));
            case VARIABLES ->
                report.at(instruction, form, what + "put exec before it, so that the program takes its place")
                        .fix(Fix.unsafe(
                                "Put exec before it",
                                TextEdit.insert(form.range().start(), "exec ")));
            case SCRIPT ->
                report.at(instruction, form, what + "put the commands into a file, and start that with a JSON array")
                        .fix(Fix.unsafe(
                                "Start the shell with a JSON array",
                                new TextEdit(form.range(), ExecWords.shell(script))));
        }
    }

    /** A health check is started anew each time and gets no signals, so it may be in shell form. */
    private static @Nullable CommandForm command(Instruction instruction) {
        return switch (instruction) {
            case Cmd cmd -> cmd.command();
            case Entrypoint entrypoint -> entrypoint.command();
            case Onbuild onbuild when onbuild.trigger() != null -> command(onbuild.trigger());
            default -> null;
        };
    }

    /** Whether the file chose the shell itself, or lets the program take its place. */
    private static boolean isMeant(LintInput input, Instruction instruction, ShellForm form) {
        return input.model().scopeAt(instruction).shell() != null
                || form.script().toString().startsWith("exec ");
    }

    /** Health checks count too, whatever SHELL says, and flags are part of the command. */
    private static void checkAsHadolint(Instruction instruction, Report report) {
        boolean shell = instruction instanceof Healthcheck healthcheck
                ? healthcheck.command() instanceof ShellForm form
                        && !HadolintText.isExecForm(form.script().toString())
                : (instruction instanceof Cmd || instruction instanceof Entrypoint)
                        && !HadolintText.isExecForm(HadolintText.arguments(instruction));
        if (shell) {
            report.at(instruction, instruction, "the command is text for a shell; write a JSON array");
        }
    }
}
