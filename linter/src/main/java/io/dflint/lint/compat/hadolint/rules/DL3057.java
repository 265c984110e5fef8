package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.lint.compat.hadolint.HadolintImage;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.model.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports an image without a health check, as hadolint does. */
public final class DL3057 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3057.DL3057().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        judge(input, report);
    }

    private static boolean hasHealthcheck(Stage stage) {
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Healthcheck) {
                return true;
            }
        }
        return false;
    }

    /** Every stage needs a health check: its own, or that of its base or of a stage based on it. */
    private static void judge(LintInput input, Report report) {
        List<HadolintStage> stages = new ArrayList<>();
        Map<String, HadolintStage> byName = new HashMap<>();
        for (Stage stage : input.model().stages()) {
            HadolintImage image = HadolintImage.of(stage.from());
            HadolintStage next = new HadolintStage(stage.from(), byName.get(image.name()));
            next.good = next.base != null && next.base.good;
            if (hasHealthcheck(stage)) {
                next.markGood();
            }
            stages.add(next);
            byName.put(image.key(), next);
        }
        for (HadolintStage stage : stages) {
            if (!stage.good) {
                report.at(stage.from, stage.from, "the stage has no HEALTHCHECK");
            }
        }
    }
}
