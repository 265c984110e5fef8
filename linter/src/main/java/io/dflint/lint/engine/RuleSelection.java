package io.dflint.lint.engine;

import io.dflint.lint.ignore.CheckComments;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the rules of a run. */
public final class RuleSelection {
    private RuleSelection() {}

    static List<Rule> choose(List<Rule> all, LintOptions options) {
        List<Rule> chosen = new ArrayList<>();
        for (Rule rule : all) {
            if (isChosen(rule.info(), options)) {
                chosen.add(rule);
            }
        }
        return chosen;
    }

    private static boolean isChosen(RuleInfo rule, LintOptions options) {
        for (String name : options.configuration().ignored()) {
            if (rule.isCalled(name)) {
                return false;
            }
        }
        if (CheckComments.isExperimental(rule)) {
            // Whether it counts is written in the file itself.
            return options.profile() != Profile.HADOLINT;
        }
        boolean named = options.configuration().severities().containsKey(rule.id());
        boolean has = rule.isIn(options.profile()) && (named || !rule.optIn());
        return switch (options.profile()) {
            case HADOLINT, DOCKER_CHECKS -> has;
            case DEFAULT, SECURITY, ALL -> named ? !isShown(rule.shadowedBy(), options) : has;
        };
    }

    /** Whether the rule that shows what a shadowed one finds is chosen; it then takes the severity of the other too. */
    private static boolean isShown(@Nullable String id, LintOptions options) {
        Rule rule = id == null ? null : Rules.named(id);
        return rule != null && isChosen(rule.info(), options);
    }
}
