package io.dflint.builder.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object with lenient access: a member that is missing, null or of another type counts as absent.
 *
 * @param members the members in source order, which must not be modified
 */
public record JsonObject(Map<String, @Nullable Object> members) {
    private static final JsonObject EMPTY = new JsonObject(Map.of());

    static JsonObject of(@Nullable Object value) {
        JsonObject object = object(value);
        if (object == null) {
            throw new JsonException("expected a JSON object");
        }
        return object;
    }

    public static JsonObject empty() {
        return EMPTY;
    }

    public @Nullable Object get(String name) {
        return members.get(name);
    }

    public @Nullable String string(String name) {
        return members.get(name) instanceof String text ? text : null;
    }

    /** Returns a text, or an empty text if it is absent. */
    public String text(String name) {
        String text = string(name);
        return text == null ? "" : text;
    }

    public long number(String name, long otherwise) {
        return members.get(name) instanceof Number number ? number.longValue() : otherwise;
    }

    public boolean flag(String name) {
        return members.get(name) instanceof Boolean flag && flag;
    }

    /** Returns an object, or an empty object if it is absent. */
    public JsonObject object(String name) {
        JsonObject object = object(members.get(name));
        return object == null ? EMPTY : object;
    }

    /** Returns the texts in an array, or null if there is no array. */
    public @Nullable List<String> stringsOrNull(String name) {
        if (!(members.get(name) instanceof List<?> elements)) {
            return null;
        }
        List<String> texts = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (element instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The names of the members. */
    public Set<String> names() {
        return members.keySet();
    }

    public List<String> strings(String name) {
        List<String> texts = stringsOrNull(name);
        return texts == null ? List.of() : texts;
    }

    /** Returns the objects in an array. */
    public List<JsonObject> objects(String name) {
        return objects(members.get(name));
    }

    /** Returns the objects in a value that should be an array. */
    public static List<JsonObject> objects(@Nullable Object value) {
        List<JsonObject> objects = new ArrayList<>();
        if (value instanceof List<?> elements) {
            for (Object element : elements) {
                JsonObject object = object(element);
                if (object != null) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    /** Returns the text members of an object, in order. */
    public Map<String, String> stringMap(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> member : object(name).members.entrySet()) {
            if (member.getValue() instanceof String text) {
                texts.put(member.getKey(), text);
            }
        }
        return texts;
    }

    private static @Nullable JsonObject object(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        @SuppressWarnings("unchecked") // every map that Json reads has text keys
        Map<String, @Nullable Object> members = (Map<String, @Nullable Object>) map;
        return new JsonObject(members);
    }
}
