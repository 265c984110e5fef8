package io.dflint.builder.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the options of a command line. */
final class OptionWords {
    private final List<String> words = new ArrayList<>();

    /** Adds an option, unless its value is null or empty. */
    void add(String option, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            words.add(option + "=" + value);
        }
    }

    void addAll(String option, List<String> values) {
        values.forEach(value -> add(option, value));
    }

    /** Adds an option for each pair. For a null value, only the name is added. */
    void addPairs(String option, Map<String, @Nullable String> pairs) {
        pairs.forEach((name, value) -> addPair(option, name, value));
    }

    /** @param value the value; null adds only the name */
    void addPair(String option, String name, @Nullable String value) {
        words.add(option + "=" + name + (value == null ? "" : "=" + value));
    }

    void addSwitch(String option, boolean on) {
        if (on) {
            words.add(option);
        }
    }

    List<String> words() {
        return List.copyOf(words);
    }

    /** Joins the fields of a value, {@code id=x,src=y}. Fields that contain a comma are quoted. */
    static String fields(Map<String, String> fields) {
        List<String> all = new ArrayList<>();
        fields.forEach((name, value) -> {
            String field = name + "=" + value;
            all.add(field.indexOf(',') < 0 ? field : '"' + field + '"');
        });
        return String.join(",", all);
    }
}
