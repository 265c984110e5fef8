package io.dflint.lsp.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.dflint.lsp.document.PositionEncoding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of the client in {@code initialize}. It is read leniently from JSON: a capability of the wrong type
 * counts as missing.
 */
public final class ClientFacts {
    public static final ClientFacts NONE = new ClientFacts(new JsonObject());

    private final JsonElement params;

    ClientFacts(JsonElement params) {
        this.params = params;
    }

    /** Reports whether a capability, such as {@code "textDocument.foldingRange.lineFoldingOnly"}, is {@code true}. */
    public boolean can(String path) {
        return Json.isTrue(capability(path));
    }

    /** Reports whether the client mentions a capability. */
    public boolean mentions(String path) {
        JsonElement capability = capability(path);
        return capability != null && !capability.isJsonNull();
    }

    /** Returns a number among the capabilities. */
    public int number(String path, int fallback) {
        return Json.integer(capability(path), fallback);
    }

    /** Returns a list of strings among the capabilities; empty if it is missing. */
    public List<String> strings(String path) {
        List<String> found = new ArrayList<>();
        if (capability(path) instanceof JsonArray array) {
            for (JsonElement element : array) {
                Json.addString(element, found);
            }
        }
        return found;
    }

    /** Reports whether a list among the capabilities contains a number. */
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

    /** The first encoding defined by LSP in the client's order of preference; UTF-16 by default. */
    public PositionEncoding encoding() {
        for (String name : strings("general.positionEncodings")) {
            PositionEncoding encoding = PositionEncoding.of(name);
            if (encoding != null) {
                return encoding;
            }
        }
        return PositionEncoding.UTF_16;
    }

    /** The name of the client, or null if it is missing. Only to be used to work around mistakes of a client. */
    public @Nullable String name() {
        return Json.string(Json.at(params, "clientInfo.name"));
    }

    /** The process that started the server; -1 if there is none. */
    long processId() {
        return Json.integer(Json.at(params, "processId"), -1);
    }

    /** The URIs of the directories open in the client. */
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

    /** Returns the member of {@code initializationOptions} at a path, or null if it is missing. */
    public @Nullable JsonElement option(String path) {
        return Json.at(params, "initializationOptions." + path);
    }

    /** Reports whether an option is {@code true}. */
    public boolean isOptionSet(String path) {
        return Json.isTrue(option(path));
    }

    private @Nullable JsonElement capability(String path) {
        return Json.at(params, "capabilities." + path);
    }
}
