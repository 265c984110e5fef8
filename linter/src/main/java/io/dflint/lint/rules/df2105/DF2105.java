package io.dflint.lint.rules.df2105;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.kit.InnermostPlaces;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;
import io.dflint.syntax.Heredoc;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Reports users who can become root without a password. */
public final class DF2105 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2105", "Do not allow sudo without a password", Severity.WARNING)
            .inDefault()
            .inSecurity();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        InnermostPlaces places = new InnermostPlaces();
        for (ProgramCall call : input.facts().calls()) {
            TextRange range = call.isOf("grep") ? null : argument(call);
            if (range != null) {
                places.add(range, place -> found(call.instruction(), place, report));
            }
        }
        places.finish();
        for (Instruction instruction : input.file().instructions()) {
            for (Heredoc heredoc : instruction.header().heredocs()) {
                int at = instruction instanceof FileTransfer
                        ? heredoc.body().toString().indexOf("NOPASSWD")
                        : -1;
                if (at >= 0) {
                    found(instruction, heredoc.body().sourceRange(at, at + "NOPASSWD".length()), report);
                }
            }
        }
    }

    private static @Nullable TextRange argument(ProgramCall call) {
        for (Field argument : call.arguments()) {
            if (argument.text().contains("NOPASSWD")) {
                return argument.range();
            }
        }
        return null;
    }

    private static void found(Instruction instruction, TextRange range, Report report) {
        report.at(
                instruction,
                range,
                "anyone who gets in as this user can become root; run what needs root in the build, and leave sudo out of the"
                        + " image");
    }
}
