package io.dflint.lsp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON that need not have the expected structure. */
final class Json {
    private Json() {}

    /** Returns the element at a path such as {@code "textDocument.hover"}, or null if it does not exist. */
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

    /** Adds a string to a list, or nothing if the element is not a string. */
    static void addString(@Nullable JsonElement element, List<String> to) {
        String string = string(element);
        if (string != null) {
            to.add(string);
        }
    }

    static boolean isTrue(@Nullable JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isBoolean() && primitive.getAsBoolean();
    }

    /** Returns a number as an int, limited to its range, or the default if the element is not a number. */
    static int integer(@Nullable JsonElement element, int fallback) {
        if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
            return (int) Math.clamp(primitive.getAsDouble(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return fallback;
    }
}
