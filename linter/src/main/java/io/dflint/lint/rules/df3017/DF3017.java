package io.dflint.lint.rules.df3017;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.image.WindowsImages;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.syntax.CommandForm.ShellForm;
import org.jspecify.annotations.Nullable;

/** Reports CMD that is ignored because of a shell-form ENTRYPOINT in the same stage. */
public final class DF3017 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3017", "Use the exec form of ENTRYPOINT if CMD has its arguments", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            Cmd cmd = null;
            Entrypoint entrypoint = null;
            for (Instruction instruction : stage.instructions()) {
                cmd = instruction instanceof Cmd found ? found : cmd;
                entrypoint = instruction instanceof Entrypoint found ? found : entrypoint;
            }
            if (cmd != null
                    && hasWords(cmd.command())
                    && entrypoint != null
                    && entrypoint.command() instanceof ShellForm form
                    && !form.script().isEmpty()
                    && !usesArguments(form.script().toString())
                    && !WindowsImages.isBaseOf(stage, input.file().escape())) {
                report.at(
                                cmd,
                                cmd.name().sourceRange(),
                                "the shell-form ENTRYPOINT ignores CMD and the arguments of docker run; write ENTRYPOINT in exec"
                                        + " form")
                        .related(entrypoint.name().sourceRange(), "the ENTRYPOINT in shell form");
            }
        }
    }

    private static boolean hasWords(@Nullable CommandForm form) {
        return form instanceof ShellForm
                || form instanceof ExecForm exec && !exec.words().isEmpty();
    }

    /** Reports whether a script refers to its arguments, which reach the shell itself. */
    private static boolean usesArguments(String script) {
        return script.contains("$@") || script.contains("$*") || script.contains("$0") || script.contains("$1");
    }
}
