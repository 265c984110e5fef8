package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.protocol.handler.ActionsHandler;
import io.dflint.lsp.protocol.handler.DiagnosticsHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private static final String URI = "untitled:Dockerfile";
    private static final String TEXT = "FROM debian:13\nMAINTAINER me\nFORM x\n";

    private static LspClient client(String capabilities) {
        Diagnostics diagnostics = new Diagnostics();
        return LspClient.of(
                List.of(
                        new SyncHandler(),
                        new DiagnosticsHandler(diagnostics),
                        new ActionsHandler(diagnostics),
                        (routes, session) -> routes.onBackground("test/idle", JsonObject.class, (p, c) -> true)),
                capabilities);
    }

    private static String document() {
        return "\"textDocument\":{\"uri\":\"" + URI + "\"}";
    }

    private static List<String> codes(JsonArray diagnostics) {
        List<String> codes = new ArrayList<>();
        for (JsonElement diagnostic : diagnostics) {
            JsonObject start =
                    diagnostic.getAsJsonObject().getAsJsonObject("range").getAsJsonObject("start");
            codes.add(diagnostic.getAsJsonObject().get("code").getAsString() + "@" + start.get("line"));
        }
        return codes;
    }

    @Test
    void tellsWhatIsWrongAllAtOnce() {
        LspClient client = client("{}");
        client.open(URI, TEXT);
        JsonArray found = client.notification("textDocument/publishDiagnostics").getAsJsonArray("diagnostics");
        assertThat(codes(found)).contains("DL4000@1", "syntax@2");
        for (JsonElement diagnostic : found) {
            if (diagnostic.getAsJsonObject().get("code").getAsString().equals("DL4000")) {
                assertThat(diagnostic.getAsJsonObject().get("tags").toString()).isEqualTo("[2]");
                assertThat(diagnostic
                                .getAsJsonObject()
                                .getAsJsonObject("codeDescription")
                                .get("href")
                                .getAsString())
                        .endsWith("/DL4000");
            }
        }
        client.close();
    }

    @Test
    void followsChangesAndClears() {
        LspClient client = client("{}");
        client.open(URI, TEXT);
        client.notification("textDocument/publishDiagnostics");
        client.notify(
                "textDocument/didChange",
                "{\"textDocument\":{\"uri\":\"" + URI + "\",\"version\":2},\"contentChanges\":[{\"text\":"
                        + new JsonPrimitive("FROM scratch\n") + "}]}");
        JsonObject changed = client.notification("textDocument/publishDiagnostics");
        assertThat(changed.get("version").getAsInt()).isEqualTo(2);
        assertThat(changed.getAsJsonArray("diagnostics")).isEmpty();
        client.notify("textDocument/didClose", "{" + document() + "}");
        assertThat(client.notification("textDocument/publishDiagnostics").getAsJsonArray("diagnostics"))
                .isEmpty();
        client.close();
    }

    @Test
    void answersAClientThatAsks() {
        LspClient client = client("{\"textDocument\":{\"diagnostic\":{}}}");
        client.open(URI, TEXT);
        JsonObject full =
                client.result("textDocument/diagnostic", "{" + document() + "}").getAsJsonObject();
        assertThat(full.get("kind").getAsString()).isEqualTo("full");
        assertThat(codes(full.getAsJsonArray("items"))).contains("DL4000@1");
        JsonObject again = client.result(
                        "textDocument/diagnostic",
                        "{" + document() + ",\"previousResultId\":" + full.get("resultId") + "}")
                .getAsJsonObject();
        assertThat(again.get("kind").getAsString()).isEqualTo("unchanged");
        client.result("test/idle", "{}"); // what was to be told is told by now
        assertThat(client.hasNotification("textDocument/publishDiagnostics")).isFalse();
        client.close();
    }

    @Test
    void offersFixesAndIgnores() {
        LspClient client = client("{}");
        client.open(URI, TEXT);
        String range = "\"range\":{\"start\":{\"line\":1,\"character\":0},\"end\":{\"line\":1,\"character\":3}}";
        JsonArray actions = client.result(
                        "textDocument/codeAction",
                        "{" + document() + "," + range + ",\"context\":{\"diagnostics\":[]}}")
                .getAsJsonArray();
        List<String> titles = new ArrayList<>();
        for (JsonElement action : actions) {
            titles.add(action.getAsJsonObject().get("title").getAsString());
        }
        assertThat(titles)
                .contains("Replace MAINTAINER with a label", "Ignore DL4000 here", "Ignore DL4000 in this file");
        assertThat(actions.get(0).getAsJsonObject().get("isPreferred").getAsBoolean())
                .isTrue();
        client.close();
    }

    @Test
    void fixesAllThatIsSafe() {
        LspClient client = client("{}");
        client.open(URI, TEXT);
        String range = "\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":0,\"character\":0}}";
        JsonArray actions = client.result(
                        "textDocument/codeAction",
                        "{" + document() + "," + range
                                + ",\"context\":{\"diagnostics\":[],\"only\":[\"source.fixAll\"]}}")
                .getAsJsonArray();
        assertThat(actions).hasSize(1);
        assertThat(actions.get(0).getAsJsonObject().get("kind").getAsString()).isEqualTo("source.fixAll.dflint");
        assertThat(actions.get(0).toString()).contains("org.opencontainers.image.authors");
        client.close();
    }
}
