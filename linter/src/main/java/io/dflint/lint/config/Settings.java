package io.dflint.lint.config;

import io.dflint.lint.report.Format;
import io.dflint.lint.rule.Configuration;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.Configuration.Policy;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Selection;
import io.dflint.lint.rule.Severity;
import io.dflint.text.Digits;
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
 * The settings of one source: a file, the environment or the command line. Null or empty values are left to other
 * sources.
 *
 * @param profile the profile
 * @param formats the output formats
 * @param threshold the severity that makes the run fail
 * @param ignored the rules that are not run, by any of their names
 * @param severities rules with a changed severity
 * @param trustedRegistries the registries that images may come from
 * @param labelSchema the labels that images should have
 * @param texts the values of settings with a single text
 * @param lists the values of settings with a list
 * @param sections settings for some files only, in order
 * @param switches the switches that are turned on or off
 */
public record Settings(
        @Nullable Profile profile,
        List<Format> formats,
        @Nullable Threshold threshold,
        Set<String> ignored,
        Map<String, Severity> severities,
        List<String> trustedRegistries,
        Map<String, LabelType> labelSchema,
        Map<Setting, String> texts,
        Map<Setting, List<String>> lists,
        List<Section> sections,
        Map<Setting, Boolean> switches) {

    /**
     * Settings for some files.
     *
     * @param pattern a pattern relative to the directory of the source, as {@link io.dflint.lint.input.GlobPath} reads
     *     it
     */
    public record Section(String pattern, Settings settings) {}

    /** No settings. */
    public static final Settings NONE = new SettingsBuilder().build();

    /**
     * Returns these settings merged with those of a weaker source, which apply where these are silent. Lists are
     * concatenated, except that {@code select} replaces that of the weaker source. A rule that this source selects, or
     * for which it sets a severity, is no longer ignored by the weaker one. Sections remain with their source.
     */
    public Settings over(Settings weaker) {
        Set<String> stillIgnored = new LinkedHashSet<>(weaker.ignored);
        stillIgnored.removeAll(severities.keySet());
        list(Setting.SELECT).forEach(stillIgnored::remove);
        list(Setting.EXTEND_SELECT).forEach(stillIgnored::remove);
        stillIgnored.addAll(ignored);
        Map<String, Severity> levels = new LinkedHashMap<>(weaker.severities);
        levels.putAll(severities);
        return merged(weaker, stillIgnored, levels);
    }

    /**
     * Like {@link #over}, but with hadolint's behaviour: what any source ignores stays ignored, and of several
     * severities of a rule, the highest applies.
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
        Map<Setting, String> allTexts = new HashMap<>(weaker.texts);
        allTexts.putAll(texts);
        return new Settings(
                first(profile, weaker.profile),
                formats.isEmpty() ? weaker.formats : formats,
                first(threshold, weaker.threshold),
                allIgnored,
                levels,
                registries,
                labels,
                allTexts,
                mergedLists(weaker),
                sections,
                allSwitches);
    }

    private Map<Setting, List<String>> mergedLists(Settings weaker) {
        if (weaker.lists.isEmpty()) {
            return lists;
        }
        Map<Setting, List<String>> all = new HashMap<>(weaker.lists);
        if (lists.containsKey(Setting.SELECT)) {
            all.remove(Setting.SELECT);
            all.remove(Setting.EXTEND_SELECT);
        }
        lists.forEach((setting, mine) -> all.merge(setting, mine, Settings::joined));
        return all;
    }

    private static List<String> joined(List<String> weaker, List<String> mine) {
        Set<String> all = new LinkedHashSet<>(weaker);
        all.addAll(mine);
        return List.copyOf(all);
    }

    private static <T> @Nullable T first(@Nullable T mine, @Nullable T weaker) {
        return mine == null ? weaker : mine;
    }

    /** Reports whether a switch is on; it is off by default. */
    public boolean isOn(Setting setting) {
        return switches.getOrDefault(setting, false);
    }

    /** Returns the value of a setting with a single text, or null if it is not set. */
    public @Nullable String text(Setting setting) {
        return texts.get(setting);
    }

    /** Returns the value of a setting with a list; empty if it is not set. */
    public List<String> list(Setting setting) {
        return lists.getOrDefault(setting, List.of());
    }

    /** Returns the indentation of continued lines, or null if it is not set. */
    public @Nullable String indent() {
        String text = texts.get(Setting.INDENT);
        return text == null ? null : Indent.parse(text);
    }

    private int endsSoon() {
        String days = texts.get(Setting.ENDS_SOON);
        return days == null ? 0 : Digits.value(days);
    }

    /** Returns the part of the settings that rules use. */
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
        if (isOn(Setting.REQUIRE_IGNORE_REASON)) {
            policies.add(Policy.REQUIRE_IGNORE_REASON);
        }
        Selection selection = new Selection(
                list(Setting.SELECT), list(Setting.EXTEND_SELECT), texts.getOrDefault(Setting.RULESET, ""));
        return new Configuration(
                ignored,
                severities,
                trustedRegistries,
                labelSchema,
                policies,
                selection,
                endsSoon(),
                texts.get(Setting.SHELL));
    }
}
