package io.dflint.lint.rules.dl3049;

import io.dflint.instruction.From;
import io.dflint.lint.facts.label.LabelEntry;
import io.dflint.lint.facts.stage.ResultStages;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reports labels of the schema that an image does not have. */
public final class DL3049 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3049", "Set the labels that the schema requires", Severity.INFO)
            .inDefault()
            .sameAs("sonar:S7028");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (String label : input.configuration().labelSchema().keySet()) {
            check(input, label, report);
        }
    }

    /** Checks for a label. Only images that no other stage uses need labels, and they inherit those of their bases. */
    private static void check(LintInput input, String label, Report report) {
        Set<Stage> having = new HashSet<>();
        for (LabelEntry entry : input.facts().labels()) {
            Stage stage = input.model().stageOf(entry.instruction());
            // An unknown key may be this one.
            if (stage != null && (entry.key().equals(label) || entry.key().isEmpty())) {
                having.add(stage);
            }
        }
        // Bases come first, so each is known before the stages based on it.
        Map<Stage, Boolean> labelled = new HashMap<>();
        for (Stage stage : input.model().stages()) {
            Stage parent = stage.parent();
            labelled.put(stage, having.contains(stage) || parent != null && labelled.getOrDefault(parent, false));
        }
        for (Stage stage : ResultStages.of(input.model())) {
            if (!labelled.getOrDefault(stage, false)) {
                From from = stage.from();
                report.at(
                        from,
                        from.image() == null ? from.range() : from.image().sourceRange(),
                        "the image has no label " + label + ", which the label schema requires; set it with LABEL");
            }
        }
    }
}
