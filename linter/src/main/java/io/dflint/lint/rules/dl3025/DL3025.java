package io.dflint.lint.rules.dl3025;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.TextEdit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reports commands that the container starts through a shell. */
public final class DL3025 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3025", "Use the exec form of CMD and ENTRYPOINT", Severity.WARNING)
            .inDefault()
            .sameAs("JSONArgsRecommended", "sonar:S7019", "kics:b86987e1");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (command(instruction) instanceof ShellForm form && !isMeant(input, instruction, form)) {
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
        String what = "shell-form " + name + ": the program does not receive signals such as SIGTERM; ";
        switch (ExecWords.kind(script)) {
            case WORDS ->
                report.at(instruction, form, what + "use the exec form")
                        .fix(Fix.unsafe("Use the exec form", new TextEdit(form.range(), ExecWords.words(script))));
            case VARIABLES ->
                report.at(instruction, form, what + "put exec before the program, so that it replaces the shell")
                        .fix(Fix.unsafe(
                                "Put exec before it",
                                TextEdit.insert(form.range().start(), "exec ")));
            case SCRIPT ->
                report.at(instruction, form, what + "put the commands into a script, and start it with the exec form");
        }
    }

    /**
     * Returns the command of an instruction. A health check is started each time and gets no signals, so its shell form
     * is fine.
     */
    private static @Nullable CommandForm command(Instruction instruction) {
        return switch (instruction) {
            case Cmd cmd -> cmd.command();
            case Entrypoint entrypoint -> entrypoint.command();
            case Onbuild onbuild when onbuild.trigger() != null -> command(onbuild.trigger());
            default -> null;
        };
    }

    /** Reports whether the file selects the shell itself, or lets the program replace it. */
    private static boolean isMeant(LintInput input, Instruction instruction, ShellForm form) {
        return input.model().scopeAt(instruction).shell() != null
                || form.script().toString().startsWith("exec ");
    }
}
