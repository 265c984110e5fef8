package io.dflint.lint.rules.df2003;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.command.SecretFileNames;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;

/** Reports files with secrets that are copied into the image. */
public final class DF2003 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2003", "Keep files with secrets out of the image", Severity.WARNING)
            .inDefault()
            .inSecurity()
            .sameAs("trivy:DS-0031");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            if (inner instanceof FileTransfer transfer
                    && input.facts().finalStages().keep(input.model().stageOf(instruction))) {
                for (LogicalText source : transfer.sources()) {
                    String path = input.facts().value(instruction, source);
                    String what = path == null || path.startsWith("<<") ? null : SecretFileNames.kind(path);
                    if (what != null) {
                        report.at(
                                instruction,
                                source.sourceRange(),
                                path + " is " + what
                                        + " and stays in the image even if a later step removes it; mount it with"
                                        + " RUN --mount=type=secret");
                    }
                }
            }
        }
    }
}
