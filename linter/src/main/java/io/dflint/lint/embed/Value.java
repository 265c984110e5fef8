package io.dflint.lint.embed;

import io.dflint.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a Compose or Bake file, independent of the syntax. */
sealed interface Value {

    /**
     * A text.
     *
     * @param range its range without quotes if it is written literally; null otherwise
     * @param file the text as an embedded Dockerfile; null if its place is not known
     */
    record Text(
            String text,
            @Nullable TextRange range,
            @Nullable Embedded file) implements Value {}

    record Items(List<Value> items) implements Value {}

    /**
     * A mapping.
     *
     * @param names the ranges of the field names, without quotes; only of those that are written literally
     */
    record Fields(Map<String, Value> fields, Map<String, TextRange> names) implements Value {
        Fields(Map<String, Value> fields) {
            this(fields, Map.of());
        }
    }

    /** A value that can only be determined by evaluating the file. */
    record Unknown() implements Value {}

    /** Returns the value of a field, or null if there is none. */
    default @Nullable Value at(String name) {
        return this instanceof Fields known ? known.fields().get(name) : null;
    }

    /** Returns the text of a field, or null if it has none. */
    default @Nullable String text(String name) {
        return at(name) instanceof Text text ? text.text() : null;
    }

    /** Returns the fields; empty if this value has none. */
    default Map<String, Value> entries() {
        return this instanceof Fields known ? known.fields() : Map.of();
    }

    /** Returns names and values, from fields or from items of the form {@code NAME=VALUE}. */
    static Map<String, String> pairs(@Nullable Value value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        switch (value) {
            case Fields known ->
                known.fields().forEach((name, each) -> {
                    if (each instanceof Text text) {
                        pairs.put(name, text.text());
                    }
                });
            case Items(List<Value> items) ->
                items.forEach(item -> {
                    if (item instanceof Text text && text.text().indexOf('=') > 0) {
                        int equals = text.text().indexOf('=');
                        pairs.put(text.text().substring(0, equals), text.text().substring(equals + 1));
                    }
                });
            case null, default -> {}
        }
        return pairs;
    }
}
