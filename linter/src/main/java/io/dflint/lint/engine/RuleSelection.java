package io.dflint.lint.engine;

import io.dflint.lint.ignore.CheckComments;
import io.dflint.lint.rule.Configuration;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selects the rules of a run. */
public final class RuleSelection {
    private RuleSelection() {}

    /**
     * Returns the candidates for a run. If the options cannot select rules outside of the profile {@code default},
     * these are not all rules, and the engine adds {@link ShellRules} itself.
     */
    static List<Rule> candidates(LintOptions options) {
        return isPlainDefault(options) ? Rules.inDefault() : Rules.all();
    }

    /** Reports whether the rules are those of the profile {@code default} without the ignored ones. */
    static boolean isPlainDefault(LintOptions options) {
        Configuration configuration = options.configuration();
        boolean asks = !configuration.selection().select().isEmpty()
                || !configuration.selection().extendSelect().isEmpty()
                || !configuration.severities().isEmpty()
                || configuration.has(Configuration.Policy.REPORT_UNUSED_IGNORES);
        return options.profile() == Profile.DEFAULT && !asks;
    }

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
        Configuration configuration = options.configuration();
        int ignored = Selectors.precision(configuration.ignored(), rule);
        if (CheckComments.isExperimental(rule)) {
            // The file itself decides whether it takes effect.
            return ignored == Selectors.NONE && options.profile() != Profile.HADOLINT;
        }
        int selected = selected(rule, configuration);
        if (ignored != Selectors.NONE && ignored >= selected) {
            return false;
        }
        boolean named = selected == Selectors.ID;
        if (!named && isNewer(rule, configuration.selection().ruleset())) {
            return false;
        }
        boolean only = !configuration.selection().select().isEmpty();
        boolean asked = named || selected != Selectors.NONE && !rule.optIn();
        boolean has = rule.isIn(options.profile()) && (named || !rule.optIn()) && (asked || !only);
        return switch (options.profile()) {
            case HADOLINT, DOCKER_CHECKS -> has;
            case DEFAULT, SECURITY, ALL -> asked ? !isShown(rule.shadowedBy(), options) : has;
        };
    }

    /** Returns how precisely a rule is selected. Setting its severity selects it too. */
    private static int selected(RuleInfo rule, Configuration configuration) {
        if (configuration.severities().containsKey(rule.id())) {
            return Selectors.ID;
        }
        return Math.max(
                Selectors.precision(configuration.selection().select(), rule),
                Selectors.precision(configuration.selection().extendSelect(), rule));
    }

    private static boolean isNewer(RuleInfo rule, String ruleset) {
        return !ruleset.isEmpty() && rule.ruleset().compareTo(ruleset) > 0;
    }

    /**
     * Reports whether the rule that shadows another one is selected. It then also takes the severity of the shadowed
     * one.
     */
    private static boolean isShown(@Nullable String id, LintOptions options) {
        Rule rule = id == null ? null : Rules.named(id);
        return rule != null && isChosen(rule.info(), options);
    }
}
