package io.dflint.lint.rules.df3004;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.ContextCopies;
import io.dflint.lint.facts.FinalStages;
import io.dflint.text.LogicalText;

/** Everything in the context gets into the image. */
public final class DF3004 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3004", "Say what is copied, or what is not", Severity.INFO)
            .inSecurity()
            .sameAs("sonar:S6470");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (input.ignoreFile() != null && !input.ignoreFile().isBlank()) {
            return;
        }
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof FileTransfer transfer
                    && FinalStages.isKept(input.model().stageOf(instruction), input)) {
                LogicalText source = ContextCopies.wholeSource(input, transfer);
                if (source != null) {
                    report.at(
                            instruction,
                            source.sourceRange(),
                            source
                                    + " copies all that lies beside the Dockerfile, such as .git and .env, into the image; name what it"
                                    + " needs, or keep the rest out with a .dockerignore");
                }
            }
        }
    }
}
