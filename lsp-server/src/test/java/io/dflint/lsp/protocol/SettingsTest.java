package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.protocol.handler.DiagnosticsHandler;
import io.dflint.lsp.protocol.handler.FormattingHandler;
import io.dflint.lsp.protocol.handler.SettingsHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String URI = "file:///a/Dockerfile";
    private static final String KEEP = "{\"formatter\":{\"ignoreMultilineInstructions\":true}}";

    private static LspClient client(boolean canBeAsked) {
        String capabilities = "{\"workspace\":{\"configuration\":" + canBeAsked + "}}";
        LspClient client = LspClient.of(
                List.of(new SyncHandler(), new SettingsHandler(), new FormattingHandler(new Diagnostics())),
                capabilities);
        client.open(URI, "RUN a \\\nb");
        return client;
    }

    private static int edits(LspClient client) {
        return client.result(
                        "textDocument/formatting",
                        "{\"textDocument\":{\"uri\":\"" + URI
                                + "\"},\"options\":{\"tabSize\":2,\"insertSpaces\":true}}")
                .getAsJsonArray()
                .size();
    }

    private static JsonElement list(String setting) {
        JsonArray list = new JsonArray();
        list.add(JsonParser.parseString(setting));
        return list;
    }

    @Test
    void asksOncePerDocument() {
        AtomicInteger asked = new AtomicInteger();
        try (LspClient client = client(true)) {
            client.onRequest(request -> {
                assertThat(request.toString()).contains("docker.languageserver", URI);
                asked.incrementAndGet();
                return list(KEEP);
            });
            assertThat(edits(client)).isZero();
            assertThat(edits(client)).isZero();
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void indentsScriptsByTheirStructureWhenAsked() {
        try (LspClient client = client(true)) {
            client.onRequest(request -> {
                JsonArray both = new JsonArray();
                both.add(JsonParser.parseString("{}"));
                both.add(JsonParser.parseString("{\"shell-indent\":true}"));
                return both;
            });
            client.open("file:///a/other/Dockerfile", "RUN if a; then \\\n  b; \\\n  fi\n");
            JsonArray edits = client.result(
                            "textDocument/formatting",
                            "{\"textDocument\":{\"uri\":\"file:///a/other/Dockerfile\"},"
                                    + "\"options\":{\"tabSize\":2,\"insertSpaces\":true}}")
                    .getAsJsonArray();
            assertThat(edits).hasSize(1);
            assertThat(edits.get(0).getAsJsonObject().get("newText").getAsString())
                    .isEqualTo("    ");
        }
    }

    @Test
    void asksAgainAfterAChange() {
        try (LspClient client = client(true)) {
            client.onRequest(request -> list(KEEP));
            assertThat(edits(client)).isZero();
            client.onRequest(request -> list("{}"));
            client.notify("workspace/didChangeConfiguration", "{\"settings\":null}");
            assertThat(edits(client)).isOne();
        }
    }

    @Test
    void aChangeOfOtherSettingsIsNotFollowed() {
        String capabilities = "{\"workspace\":{\"configuration\":true,\"diagnostics\":{\"refreshSupport\":true}},"
                + "\"textDocument\":{\"diagnostic\":{}}}";
        Queue<String> asked = new ConcurrentLinkedQueue<>();
        AtomicReference<String> settings = new AtomicReference<>("{}");
        try (LspClient client = LspClient.of(
                List.of(new SyncHandler(), new SettingsHandler(), new DiagnosticsHandler(new Diagnostics())),
                capabilities)) {
            client.onRequest(request -> {
                asked.add(request.get("method").getAsString());
                return list(settings.get());
            });
            client.open(URI, "FROM a:1\n");
            String question = "{\"textDocument\":{\"uri\":\"" + URI + "\"}}";
            client.result("textDocument/diagnostic", question);
            client.notify("workspace/didChangeConfiguration", "{\"settings\":null}");
            client.result("textDocument/diagnostic", question);
            assertThat(asked).containsExactly("workspace/configuration", "workspace/configuration");
            settings.set(KEEP);
            client.notify("workspace/didChangeConfiguration", "{\"settings\":null}");
            client.result("textDocument/diagnostic", question);
            client.result("textDocument/diagnostic", question);
            assertThat(asked).endsWith("workspace/configuration", "workspace/diagnostic/refresh");
        }
    }

    @Test
    void takesWhatIsPushed() {
        try (LspClient client = client(false)) {
            assertThat(edits(client)).isOne();
            client.notify(
                    "workspace/didChangeConfiguration",
                    "{\"settings\":{\"docker\":{\"languageserver\":" + KEEP + "}}}");
            assertThat(edits(client)).isZero();
            client.notify("workspace/didChangeConfiguration", "{\"settings\":{\"other\":1}}");
            assertThat(edits(client)).isZero();
        }
    }

    @Test
    void livesWithOddAnswers() {
        for (JsonElement odd :
                List.of(JsonNull.INSTANCE, new JsonArray(), list("null"), list("[7]"), list("{\"formatter\":3}"))) {
            try (LspClient client = client(true)) {
                client.onRequest(request -> odd);
                assertThat(edits(client)).as(odd.toString()).isOne();
            }
        }
    }
}
