package io.dflint.builder.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads fields of Compose and Bake files in all their allowed forms. */
final class Values {
    private Values() {}

    /** Returns the text of a value; empty for none. */
    static String text(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    static boolean isOn(@Nullable Object value) {
        return text(value).equals("true");
    }

    /** Returns the texts of a list, or a single text. */
    static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (!text(item).isEmpty()) {
                texts.add(text(item));
            }
        }
        return texts;
    }

    /**
     * Returns names and values from a map, or from a list of {@code NAME=VALUE}. The value is null for a name alone.
     */
    static Map<String, @Nullable String> pairs(@Nullable Object value) {
        Map<String, @Nullable String> pairs = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> pairs.put(String.valueOf(name), each == null ? null : text(each)));
            return pairs;
        }
        for (String text : texts(value)) {
            int equals = text.indexOf('=');
            pairs.put(equals < 0 ? text : text.substring(0, equals), equals < 0 ? null : text.substring(equals + 1));
        }
        return pairs;
    }

    /** Merges two values: maps by field, lists by concatenation; any other value replaces the one below. */
    static @Nullable Object merged(@Nullable Object below, @Nullable Object above) {
        if (below instanceof Map<?, ?> && above instanceof Map<?, ?>) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>(Yaml.map(below));
            Yaml.map(above).forEach((name, value) -> fields.put(name, merged(fields.get(name), value)));
            return fields;
        }
        if (below instanceof List<?> first && above instanceof List<?> second) {
            List<@Nullable Object> items = new ArrayList<>(first);
            items.addAll(second);
            return items;
        }
        return above == null ? below : above;
    }
}
