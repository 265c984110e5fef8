package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.compat.hadolint.HadolintText;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ShellForm;
import org.jspecify.annotations.Nullable;

/** Reports a command that the container starts through a shell, as hadolint does. */
public final class DL3025 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3025.DL3025().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            judge(instruction, report);
        }
    }

    /** A health check is started again each time and receives no signals, so it may be in shell form. */
    private static @Nullable CommandForm command(Instruction instruction) {
        return switch (instruction) {
            case Cmd cmd -> cmd.command();
            case Entrypoint entrypoint -> entrypoint.command();
            case Onbuild onbuild when onbuild.trigger() != null -> command(onbuild.trigger());
            default -> null;
        };
    }

    /** Health checks are included, whatever SHELL is, and flags are part of the command. */
    private static void judge(Instruction instruction, Report report) {
        boolean shell = instruction instanceof Healthcheck healthcheck
                ? healthcheck.command() instanceof ShellForm form
                        && !HadolintText.isExecForm(form.script().toString())
                : (instruction instanceof Cmd || instruction instanceof Entrypoint)
                        && !HadolintText.isExecForm(HadolintText.arguments(instruction));
        if (shell) {
            report.at(instruction, instruction, "use the exec form");
        }
    }
}
