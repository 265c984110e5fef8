package io.dflint.builder.cli;

import io.dflint.options.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses the {@code name=value} pairs of options. */
final class KeyValues {
    private KeyValues() {}

    /** Parses {@code NAME=VALUE}, or {@code NAME}, which takes its value from the environment if it is set there. */
    static Map<String, String> args(List<String> texts, Map<String, String> environment) throws UsageException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            if (name.isEmpty()) {
                throw new UsageException("--build-arg: expected NAME=VALUE, got " + text);
            }
            String value = equals < 0 ? environment.get(name) : text.substring(equals + 1);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    /** Parses {@code NAME=VALUE}; without {@code =}, the value is empty. */
    static Map<String, String> labels(List<String> texts) throws UsageException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals == 0 || text.isEmpty()) {
                throw new UsageException("--label: expected NAME=VALUE, got " + text);
            }
            values.put(equals < 0 ? text : text.substring(0, equals), equals < 0 ? "" : text.substring(equals + 1));
        }
        return values;
    }

    /** Parses {@code key=value,key=value}. As in CSV, a field that contains a comma is in double quotes. */
    static Map<String, String> fields(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : split(text)) {
            int equals = field.indexOf('=');
            values.put(equals < 0 ? field : field.substring(0, equals), equals < 0 ? "" : field.substring(equals + 1));
        }
        return values;
    }

    private static List<String> split(String text) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
