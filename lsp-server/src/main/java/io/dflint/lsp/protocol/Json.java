package io.dflint.lsp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON that need not have the expected shape. */
final class Json {
    private Json() {}

    /** What a path such as {@code "textDocument.hover"} leads to; null where it breaks off. */
    static @Nullable JsonElement at(@Nullable JsonElement root, String path) {
        JsonElement element = root;
        for (int start = 0; start <= path.length(); ) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            if (!(element instanceof JsonObject object)) {
                return null;
            }
            element = object.get(path.substring(start, end));
            start = end + 1;
        }
        return element;
    }

    static @Nullable String string(@Nullable JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isString() ? primitive.getAsString() : null;
    }

    /** Adds a string to a list, and nothing if the element is none. */
    static void addString(@Nullable JsonElement element, List<String> to) {
        String string = string(element);
        if (string != null) {
            to.add(string);
        }
    }

    static boolean isTrue(@Nullable JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isBoolean() && primitive.getAsBoolean();
    }

    /** A number as int, at the nearest end if it is too large; the default if it is none. */
    static int integer(@Nullable JsonElement element, int fallback) {
        if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
            return (int) Math.clamp(primitive.getAsDouble(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return fallback;
    }
}
