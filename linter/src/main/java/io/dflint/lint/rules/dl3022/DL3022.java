package io.dflint.lint.rules.dl3022;

import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.facts.image.OfficialImages;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.model.StageReference.Kind;
import io.dflint.syntax.Suggestion;
import io.dflint.text.TextEdit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports {@code COPY --from} of a stage that does not exist. */
public final class DL3022 implements Rule {
    /** Prevents quadratic time for files with very many stages. */
    private static final int MOST_COMPARISONS = 50_000;

    private static final RuleInfo INFO = RuleInfo.hadolint("DL3022", "Copy from an existing stage", Severity.WARNING)
            .sameAs("kics:68a51e22")
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        checkPrecisely(input, report);
    }

    /**
     * Checks names that are not stages. They may be images or build contexts, so only those similar to a stage are
     * reported.
     */
    private static void checkPrecisely(LintInput input, Report report) {
        Set<String> names = new LinkedHashSet<>();
        for (Stage stage : input.model().stages()) {
            if (stage.name() != null) {
                names.add(stage.name());
            }
        }
        int comparisons = MOST_COMPARISONS;
        Map<String, Optional<String>> nearest = new HashMap<>();
        for (ImageUse use : input.facts().images()) {
            String name = use.text();
            if (use.kind() == Kind.FROM || !use.known() || !isBare(name) || OfficialImages.contains(name)) {
                continue;
            }
            if (!nearest.containsKey(name) && names.size() <= comparisons) {
                comparisons -= names.size();
                nearest.put(name, Optional.ofNullable(Suggestion.nearest(name, names)));
            }
            String meant = nearest.getOrDefault(name, Optional.empty()).orElse(null);
            if (meant != null) {
                report.at(
                                use.instruction(),
                                use.range(),
                                "no stage is named " + name
                                        + ", so Docker looks for an image of that name; did you mean the stage " + meant
                                        + "?")
                        .fix(Fix.unsafe("Copy from " + meant, new TextEdit(use.range(), meant)));
            }
        }
    }

    private static boolean isBare(String name) {
        return name.indexOf('/') < 0 && name.indexOf(':') < 0 && name.indexOf('@') < 0;
    }
}
