package io.dflint.lint;

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
        boolean named = severity(rule, options.configuration()) != null;
        return switch (options.profile()) {
            case DEFAULT -> named || rule.byDefault() && !rule.optIn();
            case HADOLINT -> rule.origin() == RuleInfo.Origin.HADOLINT && (named || !rule.optIn());
            // Which experimental checks run is written in the file itself.
            case DOCKER_CHECKS -> rule.origin() == RuleInfo.Origin.DOCKER;
            case SECURITY -> named || rule.security() && !rule.optIn();
            case ALL -> named || rule.shadowedBy() == null && !rule.optIn();
        };
    }

    /** The severity that the configuration gives a rule by its own id; null if it gives none. */
    static @Nullable Severity severity(RuleInfo rule, Configuration configuration) {
        Map<String, Severity> severities = configuration.severities();
        return severities.isEmpty() ? null : severities.get(rule.id());
    }
}
