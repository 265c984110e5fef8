package io.dflint.lint.rules.df3018;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Scope;
import io.dflint.model.Stage;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.text.LogicalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports variables in the exec form, which no shell expands. */
public final class DF3018 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3018", "Do not use variables in the exec form", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            boolean hasEntrypoint = false;
            for (Instruction instruction : stage.instructions()) {
                hasEntrypoint |= instruction instanceof Entrypoint;
            }
            for (Instruction instruction : stage.instructions()) {
                // Many entry points expand their arguments.
                boolean isArguments = instruction instanceof Cmd && hasEntrypoint;
                if (!isArguments && command(instruction) instanceof ExecForm form && !expands(form.words())) {
                    check(instruction, form, input.model().scopeAt(instruction), report);
                }
            }
        }
    }

    private static void check(Instruction instruction, ExecForm form, Scope scope, Report report) {
        for (LogicalText word : form.words()) {
            ExecVariable variable = ExecVariable.find(word.toString(), scope);
            if (variable != null) {
                report.at(
                        instruction,
                        word.sourceRange(variable.start(), variable.end()),
                        "the exec form does not expand " + variable.text()
                                + "; use the shell form, or write the value");
                return;
            }
        }
    }

    private static @Nullable CommandForm command(Instruction instruction) {
        return switch (instruction) {
            case Cmd cmd -> cmd.command();
            case Entrypoint entrypoint -> entrypoint.command();
            case Healthcheck healthcheck -> healthcheck.command();
            case Run run -> run.command();
            default -> null;
        };
    }

    /** Reports whether the program is a shell, starts one, or expands variables itself. */
    private static boolean expands(List<LogicalText> words) {
        for (LogicalText word : words) {
            String text = word.toString();
            if (text.equals("-c") || text.equals("-lc") || text.equals("-Command") || text.equalsIgnoreCase("/c")) {
                return true;
            }
        }
        String path = words.isEmpty() ? "" : words.getFirst().toString();
        String program = path.substring(path.lastIndexOf('/') + 1);
        return switch (program) {
            // Spring and others expand ${NAME} in the arguments.
            case "java", "env", "envsubst", "dockerize", "confd", "nginx", "awk", "gawk", "perl", "php", "ruby" -> true;
            default -> program.endsWith("sh") || program.startsWith("python") || program.startsWith("power");
        };
    }
}
