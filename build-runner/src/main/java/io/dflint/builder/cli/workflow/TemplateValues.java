package io.dflint.builder.cli.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Formats and tests JSON values with the rules of Go. */
final class TemplateValues {
    private TemplateValues() {}

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "<no value>";
            case List<?> list -> {
                StringJoiner words = new StringJoiner(" ", "[", "]");
                list.forEach(element -> words.add(text(element)));
                yield words.toString();
            }
            case Map<?, ?> map -> {
                StringJoiner words = new StringJoiner(" ", "map[", "]");
                sorted(map).forEach((name, element) -> words.add(name + ":" + text(element)));
                yield words.toString();
            }
            default -> value.toString();
        };
    }

    private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        return sorted;
    }

    /** Reports whether a value is true. Null, zero and empty values are false. */
    static boolean isTrue(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean flag -> flag;
            case Number number -> number.doubleValue() != 0;
            case String text -> !text.isEmpty();
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    /** Returns the elements for {@code range}: indexes or keys with their values. */
    static List<Map.Entry<Object, @Nullable Object>> elements(@Nullable Object value) throws TemplateException {
        List<Map.Entry<Object, @Nullable Object>> elements = new ArrayList<>();
        switch (value) {
            case List<?> list -> {
                for (Object element : list) {
                    elements.add(new Element((long) elements.size(), element));
                }
            }
            case Map<?, ?> map -> sorted(map).forEach((name, element) -> elements.add(new Element(name, element)));
            case null, default -> throw new TemplateException("range can't iterate over " + text(value));
        }
        return elements;
    }

    /** An entry whose value may be null, unlike those of {@link Map#entry}. */
    private record Element(Object key, @Nullable Object value) implements Map.Entry<Object, @Nullable Object> {
        @Override
        public Object getKey() {
            return key;
        }

        @Override
        public @Nullable Object getValue() {
            return value;
        }

        @Override
        public @Nullable Object setValue(@Nullable Object newValue) {
            throw new UnsupportedOperationException();
        }
    }
}
