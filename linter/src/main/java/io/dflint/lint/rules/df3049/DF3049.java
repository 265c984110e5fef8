package io.dflint.lint.rules.df3049;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.model.Stage;
import java.util.HashMap;
import java.util.Map;

/** A label that a stage sets twice, of which the first value is lost. */
public final class DF3049 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.own("DF3049", "Set each label once", Severity.INFO).inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            Map<String, KeyValue> labels = new HashMap<>();
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof Label label) {
                    for (KeyValue pair : label.pairs()) {
                        String key = input.facts().value(instruction, pair.key());
                        KeyValue before = key == null || key.isEmpty() ? null : labels.put(key, pair);
                        if (key != null && before != null) {
                            report.at(
                                            instruction,
                                            pair.key().sourceRange(),
                                            "the label " + Shortened.value(key)
                                                    + " is set before in this stage, and only this value counts; remove one")
                                    .related(before.range(), "set here");
                        }
                    }
                }
            }
        }
    }
}
