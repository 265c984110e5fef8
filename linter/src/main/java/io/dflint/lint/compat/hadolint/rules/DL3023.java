package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Copy;
import io.dflint.instruction.Instruction;
import io.dflint.lint.compat.hadolint.HadolintImage;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.model.Stage;
import io.dflint.syntax.Flag;

/** Reports a {@code COPY --from} of the stage that it is in, as hadolint does. */
public final class DL3023 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3023.DL3023().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Names are case-sensitive, and numbers are not recognized as stages. */
    @Override
    public void check(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            String alias = HadolintImage.of(stage.from()).alias();
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof Copy copy) {
                    Flag from = copy.flag("from");
                    if (from != null && Quotes.drop(from.valueText()).equals(alias)) {
                        report.at(copy, copy, "a stage cannot copy from itself");
                    }
                }
            }
        }
    }
}
