package io.dflint.lint.rules.df3027;

import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Reports stages that the target stage does not need. */
public final class DF3027 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3027", "Remove stages that nothing uses", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Stage target = input.model().target(input.model().settings().targetStage());
        if (target == null || input.model().stages().size() < 2) {
            return;
        }
        Set<Stage> used = Collections.newSetFromMap(new IdentityHashMap<>());
        used.addAll(input.model().neededFor(target));
        for (StageReference reference : input.model().references()) {
            String text = reference.text().toString();
            if (reference.target() != null) {
                used.add(reference.target());
            } else if (text.indexOf('$') >= 0) {
                // It may refer to any of them.
                return;
            }
            if (text.indexOf('$') >= 0) {
                addMeant(text, input.model().stages(), used);
            }
        }
        for (Stage stage : input.model().stages()) {
            if (!used.contains(stage)) {
                String name = stage.toString();
                report.at(
                        stage.from(),
                        stage.from().name().sourceRange(),
                        "nothing uses " + (stage.name() == null ? name : "stage " + name)
                                + ", so only a build with --target="
                                + (stage.name() == null ? String.valueOf(stage.index()) : name)
                                + " comes to it; remove it if there is none");
            }
        }
    }

    /** Adds the stages that a name with variables refers to for some build arguments. */
    private static void addMeant(String text, List<Stage> stages, Set<Stage> used) {
        String start = text.substring(0, text.indexOf('$'));
        String end = text.substring(text.lastIndexOf('}') + 1);
        String ending = end.indexOf('$') < 0 ? end : "";
        for (Stage stage : stages) {
            String name = stage.name();
            if (name != null && name.startsWith(start) && name.endsWith(ending)) {
                used.add(stage);
            }
        }
    }
}
