package io.dflint.lint.config;

import io.dflint.lint.report.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The values of settings in the notation of configuration files, one text for each element of a list. */
public final class SettingValues {
    private SettingValues() {}

    /**
     * A value.
     *
     * @param key the key in a setting with several lists, such as a severity; empty for others
     */
    public record Value(String key, String text) {}

    /** Returns the values of a setting in a source; empty if it does not set it. */
    public static List<Value> of(Setting setting, Settings settings) {
        List<Value> values = new ArrayList<>();
        switch (setting) {
            case PROFILE ->
                addPlain(settings.profile() == null ? null : settings.profile().label(), values);
            case FAILURE_THRESHOLD -> addPlain(threshold(settings.threshold()), values);
            case IGNORED -> settings.ignored().forEach(rule -> addPlain(rule, values));
            case OVERRIDE -> settings.severities().forEach((rule, level) -> values.add(new Value(level.label(), rule)));
            case TRUSTED_REGISTRIES -> settings.trustedRegistries().forEach(name -> addPlain(name, values));
            case LABEL_SCHEMA ->
                settings.labelSchema().forEach((label, type) -> values.add(new Value(label, lower(type.name()))));
            case FORMATS -> {
                for (Format format : settings.formats()) {
                    addPlain(format.label(), values);
                }
            }
            case FORMAT -> {} // Covered by FORMATS.
            case PER_FILE -> settings.sections().forEach(section -> addPlain(section.pattern(), values));
            default -> {
                addPlain(settings.text(setting), values);
                settings.list(setting).forEach(text -> addPlain(text, values));
                Boolean on = settings.switches().get(setting);
                addPlain(on == null ? null : on.toString(), values);
            }
        }
        return values;
    }

    private static void addPlain(@Nullable String text, List<Value> values) {
        if (text != null) {
            values.add(new Value("", text));
        }
    }

    private static @Nullable String threshold(@Nullable Threshold threshold) {
        return threshold == null
                ? null
                : threshold.mildest() == null ? "none" : threshold.mildest().label();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Returns the strongest source that sets a value, or {@code default} if none does. */
    public static String source(Setting setting, Value value, List<Layer> layers) {
        for (Layer layer : layers) {
            if (of(setting, layer.settings()).contains(value)) {
                return layer.source();
            }
        }
        return "default";
    }
}
