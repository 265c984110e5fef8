package io.dflint.lint.embed;

import io.dflint.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Compose and Bake files are made of, whatever they are written in. */
sealed interface Value {

    /**
     * A text.
     *
     * @param range where it stands as it is, without quotes; null if it is written in another way
     * @param file the text as a Dockerfile in the file; null if its place cannot be told
     */
    record Text(
            String text,
            @Nullable TextRange range,
            @Nullable Embedded file) implements Value {}

    record Items(List<Value> items) implements Value {}

    /** @param names where the names stand as they are, without quotes; none of those that are written in another way */
    record Fields(Map<String, Value> fields, Map<String, TextRange> names) implements Value {
        Fields(Map<String, Value> fields) {
            this(fields, Map.of());
        }
    }

    /** Something that only running the file would tell. */
    record Unknown() implements Value {}

    /** The value of a field; null if there is none. */
    default @Nullable Value at(String name) {
        return this instanceof Fields known ? known.fields().get(name) : null;
    }

    /** The text of a field; null if it has none. */
    default @Nullable String text(String name) {
        return at(name) instanceof Text text ? text.text() : null;
    }

    /** The fields; empty for what has none. */
    default Map<String, Value> entries() {
        return this instanceof Fields known ? known.fields() : Map.of();
    }

    /** Names and values: fields, or items of the form {@code NAME=VALUE}. */
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
