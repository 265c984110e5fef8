package io.dflint.lint.config;

import io.dflint.lint.report.Format;
import io.dflint.lint.rule.Configuration;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.Configuration.Policy;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one source says: a file, the environment or the command line. Null or empty is what it leaves to others.
 *
 * @param profile the rules to use
 * @param formats how to report
 * @param threshold what makes the run fail
 * @param ignored rules not to run, by any of their names
 * @param severities rules with another severity
 * @param trustedRegistries registries that images may come from
 * @param labelSchema labels that images should have
 * @param indent what continued lines are indented with; null if not said
 * @param switches what is switched on or off
 */
public record Settings(
        @Nullable Profile profile,
        List<Format> formats,
        @Nullable Threshold threshold,
        Set<String> ignored,
        Map<String, Severity> severities,
        List<String> trustedRegistries,
        Map<String, LabelType> labelSchema,
        @Nullable String indent,
        Map<Setting, Boolean> switches) {

    /** Says nothing. */
    public static final Settings NONE = new SettingsBuilder().build();

    /**
     * These settings and, where they are silent, those of a weaker source. Lists are added. A rule that this source gives a
     * severity is no longer ignored by the weaker one.
     */
    public Settings over(Settings weaker) {
        Set<String> stillIgnored = new LinkedHashSet<>(weaker.ignored);
        stillIgnored.removeAll(severities.keySet());
        stillIgnored.addAll(ignored);
        Map<String, Severity> levels = new LinkedHashMap<>(weaker.severities);
        levels.putAll(severities);
        return merged(weaker, stillIgnored, levels);
    }

    /**
     * As {@link #over}, but as hadolint does it: what any source ignores stays ignored, and of several severities of a rule
     * the gravest counts.
     */
    public Settings overAsHadolint(Settings weaker) {
        Set<String> allIgnored = new LinkedHashSet<>(weaker.ignored);
        allIgnored.addAll(ignored);
        Map<String, Severity> levels = new LinkedHashMap<>(weaker.severities);
        for (Map.Entry<String, Severity> entry : severities.entrySet()) {
            Severity other = levels.get(entry.getKey());
            if (other == null || entry.getValue().atLeast(other)) {
                levels.put(entry.getKey(), entry.getValue());
            }
        }
        return merged(weaker, allIgnored, levels);
    }

    private Settings merged(Settings weaker, Set<String> allIgnored, Map<String, Severity> levels) {
        List<String> registries = new ArrayList<>(weaker.trustedRegistries);
        registries.addAll(trustedRegistries);
        Map<String, LabelType> labels = new LinkedHashMap<>(weaker.labelSchema);
        labels.putAll(labelSchema);
        Map<Setting, Boolean> allSwitches = new HashMap<>(weaker.switches);
        allSwitches.putAll(switches);
        return new Settings(
                first(profile, weaker.profile),
                formats.isEmpty() ? weaker.formats : formats,
                first(threshold, weaker.threshold),
                allIgnored,
                levels,
                registries,
                labels,
                first(indent, weaker.indent),
                allSwitches);
    }

    private static <T> @Nullable T first(@Nullable T mine, @Nullable T weaker) {
        return mine == null ? weaker : mine;
    }

    /** Whether something is switched on; it is not if nothing is said. */
    public boolean isOn(Setting setting) {
        return switches.getOrDefault(setting, false);
    }

    /** What of it the rules look at. */
    public Configuration configuration() {
        Set<Policy> policies = new HashSet<>();
        if (isOn(Setting.STRICT_LABELS)) {
            policies.add(Policy.STRICT_LABELS);
        }
        if (isOn(Setting.DISABLE_IGNORE_PRAGMA)) {
            policies.add(Policy.NO_IGNORE_COMMENTS);
        }
        if (isOn(Setting.REPORT_UNUSED_IGNORES)) {
            policies.add(Policy.REPORT_UNUSED_IGNORES);
        }
        return new Configuration(ignored, severities, trustedRegistries, labelSchema, policies);
    }
}
