package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.protocol.handler.ActionsHandler;
import io.dflint.lsp.protocol.handler.ConfigurationFilesHandler;
import io.dflint.lsp.protocol.handler.DiagnosticsHandler;
import io.dflint.lsp.protocol.handler.FoldersHandler;
import io.dflint.lsp.protocol.handler.SettingsHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import io.dflint.lsp.protocol.handler.WorkspaceDiagnosticsHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
    private static final String URI = "untitled:Dockerfile";
    private static final String TEXT = "FROM debian:13\nMAINTAINER me\nFORM x\n";

    private static LspClient client(String capabilities) {
        Diagnostics diagnostics = new Diagnostics();
        return LspClient.of(
                List.of(
                        new SyncHandler(),
                        new SettingsHandler(),
                        new ConfigurationFilesHandler(),
                        new FoldersHandler(),
                        new DiagnosticsHandler(diagnostics),
                        new WorkspaceDiagnosticsHandler(diagnostics),
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

    private static List<String> published(LspClient client) {
        return codes(client.notification("textDocument/publishDiagnostics").getAsJsonArray("diagnostics"));
    }

    @Test
    void asksForTheSettingsBeforeItTells() {
        try (LspClient client = client("{\"workspace\":{\"configuration\":true}}")) {
            client.onRequest(
                    request -> JsonParser.parseString(
                            "[{\"diagnostics\":{\"deprecatedMaintainer\":\"ignore\"}},{\"override\":{\"error\":[\"DF1004\"]}}]"));
            client.open(URI, TEXT);
            assertThat(published(client)).doesNotContain("DL4000@1").contains("DF1004@0", "syntax@2");
        }
    }

    @Test
    void ownSettingsChooseRules() {
        try (LspClient client = client("{}")) {
            client.open(URI, TEXT);
            published(client);
            client.notify(
                    "workspace/didChangeConfiguration",
                    "{\"settings\":{\"dflint\":{\"profile\":\"security\",\"ignored\":[\"DF2101\"]}}}");
            assertThat(published(client)).containsExactly("syntax@2");
        }
    }

    @Test
    void readsTheProjectsConfigurationAgain(@TempDir Path dir) throws IOException {
        String uri = dir.resolve("Dockerfile").toUri().toString();
        try (LspClient client = client("{}")) {
            client.open(uri, TEXT);
            assertThat(published(client)).contains("DL4000@1");
            Files.writeString(dir.resolve(".dflint.yaml"), "ignored: [DL4000]\n");
            client.notify("workspace/didChangeWatchedFiles", "{\"changes\":[]}");
            assertThat(published(client)).doesNotContain("DL4000@1");
            Files.writeString(dir.resolve(".dflint.yaml"), "ignored: [no such rule]\n");
            client.notify("textDocument/didSave", "{\"textDocument\":{\"uri\":\"" + uri + "\"}}");
            assertThat(client.notification("window/showMessage").get("message").getAsString())
                    .contains(".dflint.yaml", "no such rule");
            assertThat(published(client)).contains("DL4000@1");
        }
    }

    @Test
    void asksToHearOfFilesAndSettingsThatCount() {
        Diagnostics diagnostics = new Diagnostics();
        LspClient client = new LspClient(new Server(
                List.of(new ConfigurationFilesHandler(), new DiagnosticsHandler(diagnostics)),
                "test",
                Log.NONE,
                () -> {})::run);
        CompletableFuture<JsonObject> asked = new CompletableFuture<>();
        client.onRequest(request -> {
            asked.complete(request);
            return JsonNull.INSTANCE;
        });
        client.initialize(
                "{\"workspace\":{\"didChangeWatchedFiles\":{\"dynamicRegistration\":true},\"didChangeConfiguration\":{\"dynamicRegistration\":true}}}");
        assertThat(LspClient.await(asked).toString())
                .contains(
                        "client/registerCapability",
                        "**/.dflint.{yaml,yml}",
                        "dockerignore",
                        "workspace/didChangeConfiguration");
        client.close();
    }

    @Test
    void refreshesAClientThatAsks() {
        CompletableFuture<String> asked = new CompletableFuture<>();
        try (LspClient client = client(
                "{\"textDocument\":{\"diagnostic\":{}},\"workspace\":{\"diagnostics\":{\"refreshSupport\":true}}}")) {
            client.onRequest(request -> {
                asked.complete(request.get("method").getAsString());
                return JsonNull.INSTANCE;
            });
            client.open(URI, TEXT);
            client.notify("workspace/didChangeWatchedFiles", "{\"changes\":[]}");
            assertThat(LspClient.await(asked)).isEqualTo("workspace/diagnostic/refresh");
        }
    }

    @Test
    void checksTheWholeWorkspace(@TempDir Path dir) throws IOException {
        for (int i = 0; i < 25; i++) {
            Files.createDirectory(dir.resolve("d" + i));
            Files.writeString(dir.resolve("d" + i + "/Dockerfile"), TEXT);
        }
        try (LspClient client = client("{\"textDocument\":{\"diagnostic\":{}}}")) {
            client.notify(
                    "workspace/didChangeWorkspaceFolders",
                    "{\"event\":{\"added\":[{\"name\":\"x\",\"uri\":\"" + dir.toUri() + "\"}],\"removed\":[]}}");
            client.open(dir.resolve("d3/Dockerfile").toUri().toString(), "FROM scratch\n");
            JsonArray all = client.result("workspace/diagnostic", "{\"previousResultIds\":[]}")
                    .getAsJsonObject()
                    .getAsJsonArray("items");
            assertThat(all).hasSize(25);
            JsonArray known = new JsonArray();
            int empty = 0;
            for (JsonElement item : all) {
                JsonObject report = item.getAsJsonObject();
                empty += report.getAsJsonArray("items").isEmpty() ? 1 : 0;
                JsonObject id = new JsonObject();
                id.add("uri", report.get("uri"));
                id.add("value", report.get("resultId"));
                known.add(id);
            }
            assertThat(empty).isOne();
            Files.writeString(dir.resolve("d7/Dockerfile"), "FROM debian:13\nEXPOSE nothing\n");
            List<String> changed = new ArrayList<>();
            JsonArray rest = client.result(
                            "workspace/diagnostic",
                            "{\"previousResultIds\":" + known + ",\"partialResultToken\":\"p\",\"workDoneToken\":7}")
                    .getAsJsonObject()
                    .getAsJsonArray("items");
            assertThat(client.notification("$/progress").toString()).contains("\"token\":7", "begin");
            JsonObject partial = client.notification("$/progress");
            assertThat(partial.get("token").getAsString()).isEqualTo("p");
            rest.addAll(partial.getAsJsonObject("value").getAsJsonArray("items"));
            assertThat(client.notification("$/progress").toString()).contains("\"token\":7", "end");
            for (JsonElement item : rest) {
                if (item.getAsJsonObject().get("kind").getAsString().equals("full")) {
                    changed.add(item.getAsJsonObject().get("uri").getAsString());
                }
            }
            assertThat(rest).hasSize(25);
            assertThat(changed).hasSize(1).first().asString().endsWith("d7/Dockerfile");
        }
    }

    /** A client keeps what it was told until it is told otherwise. */
    @Test
    void takesBackWhatItSaidOfFilesThatAreGone(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("Dockerfile");
        Files.writeString(file, TEXT);
        try (LspClient client = client("{\"textDocument\":{\"diagnostic\":{}}}")) {
            client.notify(
                    "workspace/didChangeWorkspaceFolders",
                    "{\"event\":{\"added\":[{\"name\":\"x\",\"uri\":\"" + dir.toUri() + "\"}],\"removed\":[]}}");
            JsonObject first = onlyReport(client, "[]");
            assertThat(first.getAsJsonArray("items")).isNotEmpty();
            Files.delete(file);
            JsonObject gone = onlyReport(client, previous(first));
            assertThat(gone.get("uri")).isEqualTo(first.get("uri"));
            assertThat(gone.getAsJsonArray("items")).isEmpty();
            assertThat(onlyReport(client, previous(gone)).get("kind").getAsString())
                    .isEqualTo("unchanged");
        }
    }

    private static JsonObject onlyReport(LspClient client, String previous) {
        JsonArray items = client.result("workspace/diagnostic", "{\"previousResultIds\":" + previous + "}")
                .getAsJsonObject()
                .getAsJsonArray("items");
        assertThat(items).hasSize(1);
        return items.get(0).getAsJsonObject();
    }

    private static String previous(JsonObject report) {
        return "[{\"uri\":" + report.get("uri") + ",\"value\":" + report.get("resultId") + "}]";
    }

    /** A directory may be within another one, and may begin with the name of another one. */
    @Test
    void asksForTheSettingsOfTheNearestDirectory(@TempDir Path dir) throws IOException {
        List<String> folders = new ArrayList<>();
        for (String name : List.of("a", "ab", "a/b [c]")) {
            Path folder = Files.createDirectory(dir.resolve(name));
            Files.writeString(folder.resolve("Dockerfile"), TEXT);
            folders.add("{\"name\":\"x\",\"uri\":\"" + folder.toUri().toString().replaceAll("/$", "") + "\"}");
        }
        Set<String> scopes = ConcurrentHashMap.newKeySet();
        try (LspClient client =
                client("{\"textDocument\":{\"diagnostic\":{}},\"workspace\":{\"configuration\":true}}")) {
            client.onRequest(request -> {
                JsonArray items = request.getAsJsonObject("params").getAsJsonArray("items");
                scopes.add(items.get(0).getAsJsonObject().get("scopeUri").getAsString());
                return new JsonArray();
            });
            client.notify(
                    "workspace/didChangeWorkspaceFolders", "{\"event\":{\"added\":" + folders + ",\"removed\":[]}}");
            client.result("workspace/diagnostic", "{\"previousResultIds\":[]}");
        }
        assertThat(scopes).allSatisfy(scope -> assertThat(folders.toString()).contains("\"" + scope + "\""));
        assertThat(scopes).hasSize(3);
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
