package io.dflint.lsp.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/**
 * The capabilities that the server announces ({@code ServerCapabilities}). They are written directly as JSON: lsp4j's
 * class would take a third of the server's start time, and lacks what is new in LSP 3.18.
 */
public final class Capabilities {
    private final JsonObject json = new JsonObject();

    /** Announces a provider, such as {@code hoverProvider}. */
    public void offer(String provider) {
        json.addProperty(provider, true);
    }

    /**
     * Announces a provider with its options.
     *
     * @param options the options; values are booleans, numbers, strings, lists and maps
     */
    public void offer(String provider, Map<String, ?> options) {
        json.add(provider, json(options));
    }

    /** Sets a member that is not a provider, such as the position encoding. */
    public void set(String name, String value) {
        json.addProperty(name, value);
    }

    /** Adds a member to {@code workspace}. */
    public void offerInWorkspace(String name, Map<String, ?> options) {
        JsonObject workspace = json.getAsJsonObject("workspace");
        if (workspace == null) {
            workspace = new JsonObject();
            json.add("workspace", workspace);
        }
        workspace.add(name, json(options));
    }

    JsonObject json() {
        return json;
    }

    private static JsonElement json(Object value) {
        return switch (value) {
            case Boolean flag -> new JsonPrimitive(flag);
            case Number number -> new JsonPrimitive(number);
            case String text -> new JsonPrimitive(text);
            case List<?> list -> {
                JsonArray array = new JsonArray();
                list.forEach(each -> array.add(json(each)));
                yield array;
            }
            case Map<?, ?> map -> {
                JsonObject object = new JsonObject();
                map.forEach((key, each) -> object.add(key.toString(), json(each)));
                yield object;
            }
            default -> throw new IllegalArgumentException("no JSON: " + value);
        };
    }
}
