package io.dflint.lint;

import io.dflint.lint.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the rules of a run. */
final class RuleSelection {
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
        return switch (options.profile()) {
            case DEFAULT -> named ? !isShown(rule.shadowedBy(), options) : rule.byDefault() && !rule.optIn();
            case HADOLINT -> rule.origin() == RuleInfo.Origin.HADOLINT && (named || !rule.optIn());
            case DOCKER_CHECKS -> rule.origin() == RuleInfo.Origin.DOCKER;
            case SECURITY -> named ? !isShown(rule.shadowedBy(), options) : rule.security() && !rule.optIn();
            case ALL -> named ? !isShown(rule.shadowedBy(), options) : rule.shadowedBy() == null && !rule.optIn();
        };
    }

    /** Whether the rule that shows what a shadowed one finds is chosen; it then takes the severity of the other too. */
    private static boolean isShown(@Nullable String id, LintOptions options) {
        Rule rule = id == null ? null : Rules.named(id);
        return rule != null && isChosen(rule.info(), options);
    }

    /** The severity that the configuration gives a rule, by its id or else by another name; null if it gives none. */
    static @Nullable Severity severity(RuleInfo rule, Configuration configuration) {
        Map<String, Severity> severities = configuration.severities();
        if (severities.isEmpty()) {
            return null;
        }
        Severity severity = severities.get(rule.id());
        if (severity == null) {
            for (Map.Entry<String, Severity> entry : severities.entrySet()) {
                if (rule.isCalled(entry.getKey())) {
                    return entry.getValue();
                }
            }
        }
        return severity;
    }
}
