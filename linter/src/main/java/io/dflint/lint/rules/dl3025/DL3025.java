package io.dflint.lint.rules.dl3025;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
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
        String name = instruction.name().toString().toUpperCase(Locale.ROOT);
        String script = form.script().toString();
        if (script.startsWith("[\"") || script.startsWith("['")) {
            report.at(
                    instruction,
                    form,
                    "This is no valid JSON array, so " + name
                            + " takes it for text to run in a shell; put the words in double quotes, with commas between them");
            return;
        }
        report.at(
                        instruction,
                        form,
                        name
                                + " runs in a shell, which keeps signals from the program; write a JSON array of its words")
                .fix(Fix.unsafe("Write it as a JSON array", new TextEdit(form.range(), ExecWords.of(script))));
    }

    /** A health check is started anew each time and gets no signals, so it may be in shell form. */
    private static @Nullable CommandForm command(Instruction instruction) {
        return switch (instruction) {
            case Cmd cmd -> cmd.command();
            case Entrypoint entrypoint -> entrypoint.command();
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
            report.at(instruction, instruction, "The command is text for a shell; write a JSON array");
        }
    }
}
