package io.dflint.lint.rules.df3010;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.instruction.Volume;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import org.jspecify.annotations.Nullable;

/** Reports text that was meant as a JSON array, but is passed to the shell. */
public final class DF3010 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3010", "Write the exec form as valid JSON", Severity.WARNING)
            .inDefault()
            .sameAs("sonar:S7030");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            CommandForm form = switch (inner) {
                case Run run -> run.command();
                case Cmd cmd -> cmd.command();
                case Entrypoint entrypoint -> entrypoint.command();
                case Healthcheck healthcheck -> healthcheck.command();
                case null, default -> null;
            };
            @Nullable LogicalText text = null;
            if (form instanceof ShellForm shell) {
                text = shell.script().strip();
            } else if ((inner instanceof Volume || inner instanceof FileTransfer)
                    && !inner.header().json()) {
                text = inner.header().rest().strip();
            }
            if (text != null && AlmostJson.is(text.toString())) {
                found(instruction, text, form != null, report);
            }
        }
    }

    private static void found(Instruction instruction, LogicalText text, boolean command, Report report) {
        String json = AlmostJson.repaired(text.toString());
        Report.Draft draft = report.at(
                instruction,
                text.sourceRange(),
                "invalid JSON array, so "
                        + (command ? "a shell runs it as a command" : "quotes and brackets become part of the paths")
                        + "; write strings in double quotes, with commas between them");
        if (json != null && text.sourceRange().length() == text.length()) {
            draft.fix(Fix.unsafe("Write it as JSON", new TextEdit(text.sourceRange(), json)));
        }
    }
}
