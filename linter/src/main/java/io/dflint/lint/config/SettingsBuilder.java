package io.dflint.lint.config;

import io.dflint.lint.engine.Rules;
import io.dflint.lint.engine.Selectors;
import io.dflint.lint.report.Format;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import io.dflint.text.Digits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a source. Setters with a text return false if it is invalid. */
public final class SettingsBuilder {
    private @Nullable Profile profile;
    private final List<Format> formats = new ArrayList<>(1);
    private @Nullable Threshold threshold;
    private final Set<String> ignored = new LinkedHashSet<>();
    private final Map<String, Severity> severities = new LinkedHashMap<>();
    private final List<String> trustedRegistries = new ArrayList<>(0);
    private final Map<String, LabelType> labelSchema = new LinkedHashMap<>();
    private final Map<Setting, String> texts = new HashMap<>(0);
    private final Map<Setting, List<String>> lists = new HashMap<>(0);
    private final List<Settings.Section> sections = new ArrayList<>(0);
    private static final int MOST_DAYS = 3650;

    private final Map<Setting, Boolean> switches = new HashMap<>();

    public boolean profile(String text) {
        Profile parsed = Profile.parse(text);
        profile = parsed == null ? profile : parsed;
        return parsed != null;
    }

    public boolean indent(String text) {
        return text(Setting.INDENT, text, Indent.parse(text) != null);
    }

    /** Sets the ruleset of the project. Returns false if this version of dflint does not have it. */
    public boolean ruleset(String text) {
        return text(Setting.RULESET, text, Ruleset.isKnown(text));
    }

    /** Sets a number of days. */
    public boolean days(String text) {
        int days = Digits.value(text);
        return text(Setting.ENDS_SOON, text, days > 0 && days <= MOST_DAYS);
    }

    /** Sets a setting with a single text if it is valid. */
    public boolean text(Setting setting, String text, boolean isValid) {
        if (isValid) {
            texts.put(setting, text);
        }
        return isValid;
    }

    /** Adds to a setting with a list. */
    public boolean add(Setting setting, String text) {
        if (!text.isEmpty()) {
            lists.computeIfAbsent(setting, key -> new ArrayList<>(2)).add(text);
        }
        return !text.isEmpty();
    }

    /** Adds to the selected rules. */
    public boolean select(Setting setting, String name) {
        return add(setting, RuleNames.canonical(name)) && Selectors.isKnown(name);
    }

    /** Adds settings that apply only to some files. */
    public void section(String pattern, Settings ofFiles) {
        sections.add(new Settings.Section(pattern, ofFiles));
    }

    public boolean format(String text) {
        formats.clear();
        return anotherFormat(text);
    }

    public boolean anotherFormat(String text) {
        Format parsed = Format.parse(text);
        if (parsed != null && !formats.contains(parsed)) {
            formats.add(parsed);
        }
        return parsed != null;
    }

    public boolean threshold(String text) {
        Threshold parsed = Threshold.parse(text);
        threshold = parsed == null ? threshold : parsed;
        return parsed != null;
    }

    public boolean ignore(String rule) {
        ignored.add(RuleNames.canonical(rule));
        return Selectors.isKnown(rule);
    }

    /** Sets the severity of a rule. Of several, the highest applies. */
    public boolean severity(Severity severity, String rule) {
        if (!Rules.isKnown(rule)) {
            return false;
        }
        String name = RuleNames.canonical(rule);
        Severity other = severities.get(name);
        if (other == null || severity.atLeast(other)) {
            severities.put(name, severity);
        }
        return true;
    }

    public boolean trust(String registry) {
        trustedRegistries.add(registry);
        return !registry.isEmpty();
    }

    /** Adds a label written as {@code NAME:TYPE}. Without a type, any text is valid. */
    public boolean label(String text) {
        int colon = text.lastIndexOf(':');
        return label(colon < 0 ? text : text.substring(0, colon), colon < 0 ? "" : text.substring(colon + 1));
    }

    public boolean label(String name, String type) {
        LabelType parsed = type.isEmpty() ? LabelType.TEXT : LabelType.parse(type);
        if (parsed == null || name.isEmpty()) {
            return false;
        }
        labelSchema.put(name, parsed);
        return true;
    }

    /** Turns a switch on or off. */
    public boolean set(Setting setting, boolean on) {
        switches.put(setting, on);
        return true;
    }

    public Settings build() {
        return new Settings(
                profile,
                List.copyOf(formats),
                threshold,
                new LinkedHashSet<>(ignored),
                new LinkedHashMap<>(severities),
                List.copyOf(trustedRegistries),
                new LinkedHashMap<>(labelSchema),
                new HashMap<>(texts),
                frozen(),
                List.copyOf(sections),
                new HashMap<>(switches));
    }

    private Map<Setting, List<String>> frozen() {
        Map<Setting, List<String>> frozen = new HashMap<>(lists);
        frozen.replaceAll((setting, texts) -> List.copyOf(texts));
        return frozen;
    }
}
