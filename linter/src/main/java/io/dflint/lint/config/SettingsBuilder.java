package io.dflint.lint.config;

import io.dflint.lint.engine.Rules;
import io.dflint.lint.report.Format;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what a source says. The setters that take text are false for text that they do not understand. */
public final class SettingsBuilder {
    private @Nullable Profile profile;
    private final List<Format> formats = new ArrayList<>(1);
    private @Nullable Threshold threshold;
    private final Set<String> ignored = new LinkedHashSet<>();
    private final Map<String, Severity> severities = new LinkedHashMap<>();
    private final List<String> trustedRegistries = new ArrayList<>(0);
    private final Map<String, LabelType> labelSchema = new LinkedHashMap<>();
    private @Nullable String indent;
    private final Map<Setting, Boolean> switches = new HashMap<>();

    public boolean profile(String text) {
        Profile parsed = Profile.parse(text);
        profile = parsed == null ? profile : parsed;
        return parsed != null;
    }

    public boolean indent(String text) {
        String parsed = Indent.parse(text);
        indent = parsed == null ? indent : parsed;
        return parsed != null;
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
        return Rules.isKnown(rule);
    }

    /** Gives a rule a severity; of several, the gravest counts. */
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

    /** A label of {@code NAME:TYPE}; without a type, any text will do. */
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

    /** Switches something on or off. */
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
                indent,
                new HashMap<>(switches));
    }
}
