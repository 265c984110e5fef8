package io.dflint.lsp.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.dflint.lsp.document.PositionEncoding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the client says about itself in {@code initialize}. Read leniently from JSON: a capability of a wrong type counts as
 * missing.
 */
public final class ClientFacts {
    public static final ClientFacts NONE = new ClientFacts(new JsonObject());

    private final JsonElement params;

    ClientFacts(JsonElement params) {
        this.params = params;
    }

    /** Whether a capability, such as {@code "textDocument.foldingRange.lineFoldingOnly"}, is {@code true}. */
    public boolean can(String path) {
        return Json.isTrue(capability(path));
    }

    /** Whether the client says anything about a capability. */
    public boolean mentions(String path) {
        JsonElement capability = capability(path);
        return capability != null && !capability.isJsonNull();
    }

    /** A number among the capabilities. */
    public int number(String path, int fallback) {
        return Json.integer(capability(path), fallback);
    }

    /** A list of strings among the capabilities; empty without one. */
    public List<String> strings(String path) {
        List<String> found = new ArrayList<>();
        if (capability(path) instanceof JsonArray array) {
            for (JsonElement element : array) {
                Json.addString(element, found);
            }
        }
        return found;
    }

    /** Whether a list among the capabilities holds a number. */
    public boolean lists(String path, int number) {
        if (capability(path) instanceof JsonArray array) {
            for (JsonElement element : array) {
                if (Json.integer(element, number - 1) == number) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first encoding in the client's order of preference that LSP knows; UTF-16 without one. */
    public PositionEncoding encoding() {
        for (String name : strings("general.positionEncodings")) {
            PositionEncoding encoding = PositionEncoding.of(name);
            if (encoding != null) {
                return encoding;
            }
        }
        return PositionEncoding.UTF_16;
    }

    /** How the client calls itself; null if it does not tell. Only for what is wrong in a client. */
    public @Nullable String name() {
        return Json.string(Json.at(params, "clientInfo.name"));
    }

    /** The process that started the server; -1 if there is none. */
    long processId() {
        return Json.integer(Json.at(params, "processId"), -1);
    }

    /** The directories that the client has open, as URIs. */
    public List<String> workspaceFolders() {
        List<String> folders = new ArrayList<>();
        if (Json.at(params, "workspaceFolders") instanceof JsonArray array) {
            for (JsonElement folder : array) {
                Json.addString(Json.at(folder, "uri"), folders);
            }
        } else {
            Json.addString(Json.at(params, "rootUri"), folders);
        }
        return folders;
    }

    /** What {@code initializationOptions} holds under a path; null without it. */
    public @Nullable JsonElement option(String path) {
        return Json.at(params, "initializationOptions." + path);
    }

    /** Whether an option is {@code true}. */
    public boolean isOptionSet(String path) {
        return Json.isTrue(option(path));
    }

    private @Nullable JsonElement capability(String path) {
        return Json.at(params, "capabilities." + path);
    }
}
