package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.protocol.handler.DiagnosticsHandler;
import io.dflint.lsp.protocol.handler.HoverHandler;
import io.dflint.lsp.protocol.handler.IgnoreFileHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreFilesTest {
    private static final String URI = "file:///project/.dockerignore";

    /** A client that requests the findings of Dockerfiles. */
    private static LspClient open(String uri, String text) {
        Diagnostics diagnostics = new Diagnostics();
        LspClient client = LspClient.of(
                List.of(
                        new SyncHandler(),
                        new DiagnosticsHandler(diagnostics),
                        new HoverHandler(diagnostics),
                        new IgnoreFileHandler()),
                "{\"textDocument\":{\"diagnostic\":{}}}");
        client.open(uri, text);
        return client;
    }

    private static JsonArray published(LspClient client) {
        return client.notification("textDocument/publishDiagnostics").getAsJsonArray("diagnostics");
    }

    /** Editors take some of these for Dockerfiles. */
    @ParameterizedTest
    @ValueSource(strings = {URI, "file:///project/Dockerfile.dockerignore", "file:///project/web.dockerignore"})
    void findingsArePublished(String uri) {
        try (LspClient client = open(uri, "a\na\n![\n")) {
            JsonObject rejected = published(client).get(0).getAsJsonObject();
            assertThat(rejected.get("severity").getAsInt()).isEqualTo(1);
            assertThat(rejected.getAsJsonObject("range").toString())
                    .isEqualTo("{\"start\":{\"line\":2,\"character\":0},\"end\":{\"line\":2,\"character\":2}}");
        }
    }

    @Test
    void changesAreFollowedUntilTheFileIsClosed() {
        try (LspClient client = open(URI, "a\n![\n")) {
            assertThat(published(client)).hasSize(1);
            client.notify(
                    "textDocument/didChange",
                    "{\"textDocument\":{\"uri\":\"" + URI + "\",\"version\":2},\"contentChanges\":[{\"range\":"
                            + "{\"start\":{\"line\":1,\"character\":0},\"end\":{\"line\":1,\"character\":2}},"
                            + "\"text\":\"a\"}]}");
            JsonObject repeated = published(client).get(0).getAsJsonObject();
            assertThat(repeated.get("severity").getAsInt()).isEqualTo(4);
            assertThat(repeated.getAsJsonArray("tags").toString()).isEqualTo("[1]");
            client.notify("textDocument/didClose", "{\"textDocument\":{\"uri\":\"" + URI + "\"}}");
            assertThat(published(client)).isEmpty();
        }
    }

    @Test
    void aPatternHasAHoverAndADockerfileKeepsItsOwn() {
        try (LspClient client = open(URI, "a\n\n*.log\n")) {
            client.open("file:///project/Dockerfile", "FROM a\n");
            assertThat(hover(client, URI, 2)).contains("Excludes what matches `*.log`");
            assertThat(hover(client, URI, 1)).isEqualTo("null");
            assertThat(hover(client, "file:///project/Dockerfile", 0)).contains("FROM");
        }
    }

    private static String hover(LspClient client, String uri, int line) {
        return client.result(
                        "textDocument/hover",
                        "{\"textDocument\":{\"uri\":\"" + uri + "\"},\"position\":{\"line\":" + line
                                + ",\"character\":0}}")
                .toString();
    }
}
