package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.dflint.lsp.protocol.handler.LinksHandler;
import io.dflint.lsp.protocol.handler.MovesHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the build context that COPY and ADD name. */
class MovesTest {
    private static final String DOCKERFILE = """
            FROM scratch
            COPY src/app.py ./src/lib/ /app/
            ADD ["src/app.py", "/x"]
            COPY --from=other src/app.py /y
            COPY src/* $src/app.py "src/app.py" src\\/app.py <<src /z/
            src
            ONBUILD COPY src/app.py /o
            """;

    @TempDir
    Path dir;

    @BeforeEach
    void files() throws IOException {
        dir = dir.toRealPath();
        Files.createDirectories(dir.resolve("a/src/lib"));
        Files.writeString(dir.resolve("a/src/app.py"), "");
        Files.writeString(dir.resolve("a/Dockerfile"), DOCKERFILE);
    }

    private LspClient client(boolean asks) {
        LspClient client = new LspClient(new Server(
                List.of(new SyncHandler(), new LinksHandler(), new MovesHandler()), "test", Log.NONE, () -> {})::run);
        JsonObject initialized = client.request(
                "initialize",
                "{\"capabilities\":{\"workspace\":{\"fileOperations\":{\"willRename\":true},\"workspaceEdit\":{"
                        + (asks ? "\"changeAnnotationSupport\":{}" : "")
                        + "}}},\"workspaceFolders\":[{\"name\":\"x\",\"uri\":\""
                        + dir.toUri() + "\"}]}");
        assertThat(initialized.toString().contains("willRename")).isEqualTo(asks);
        return client;
    }

    /** The edits for a rename, as place and text. */
    private List<String> edits(LspClient client, String from, String to) {
        JsonElement result = client.result(
                "workspace/willRenameFiles",
                "{\"files\":[{\"oldUri\":\"" + dir.resolve(from).toUri() + "\",\"newUri\":\""
                        + dir.resolve(to).toUri() + "\"}]}");
        List<String> found = new ArrayList<>();
        if (result.isJsonObject()) {
            JsonObject annotation = result.getAsJsonObject()
                    .getAsJsonObject("changeAnnotations")
                    .getAsJsonObject("dflint");
            assertThat(annotation.get("needsConfirmation").getAsBoolean()).isTrue();
            for (JsonElement document : result.getAsJsonObject().getAsJsonArray("documentChanges")) {
                JsonArray edits = document.getAsJsonObject().getAsJsonArray("edits");
                for (JsonElement each : edits) {
                    JsonObject start =
                            each.getAsJsonObject().getAsJsonObject("range").getAsJsonObject("start");
                    found.add(start.get("line") + ":" + start.get("character") + " "
                            + each.getAsJsonObject().get("newText").getAsString());
                }
            }
        }
        return found;
    }

    @Test
    void copyFollowsAFile() {
        try (LspClient client = client(true)) {
            assertThat(edits(client, "a/src/app.py", "a/src/main.py"))
                    .containsExactly("1:5 src/main.py", "2:6 src/main.py");
            assertThat(edits(client, "a/src/app.py", "a/main.py")).containsExactly("1:5 main.py", "2:6 main.py");
        }
    }

    @Test
    void copyFollowsADirectory() {
        try (LspClient client = client(true)) {
            assertThat(edits(client, "a/src", "a/source"))
                    .containsExactly("1:5 source/app.py", "1:16 ./source/lib/", "2:6 source/app.py");
            assertThat(edits(client, "a/src/lib", "a/lib")).containsExactly("1:16 ./lib/");
        }
    }

    @Test
    void whatCannotBeWrittenIsLeft() {
        try (LspClient client = client(true)) {
            assertThat(edits(client, "a/src/app.py", "a/src/my app.py")).containsExactly("2:6 src/my app.py");
            assertThat(edits(client, "a/src/app.py", "a/src/$app.py")).isEmpty();
        }
    }

    @Test
    void whatIsOutsideIsLeft() {
        try (LspClient client = client(true)) {
            assertThat(edits(client, "a/src/app.py", "b/app.py")).as("away").isEmpty();
            assertThat(edits(client, "b/src/app.py", "b/src/main.py"))
                    .as("elsewhere")
                    .isEmpty();
            assertThat(edits(client, "a", "b")).as("with the Dockerfile").isEmpty();
            assertThat(edits(client, "a/src/app", "a/src/main"))
                    .as("another name")
                    .isEmpty();
        }
    }

    @Test
    void whoCannotAskGetsNoEdits() {
        try (LspClient client = client(false)) {
            assertThat(edits(client, "a/src/app.py", "a/src/main.py")).isEmpty();
        }
    }

    @Test
    void aFileIsALink() throws IOException {
        try (LspClient client = client(true)) {
            String uri = dir.resolve("a/Dockerfile").toUri().toString();
            client.open(uri, Files.readString(dir.resolve("a/Dockerfile")));
            List<String> places = new ArrayList<>();
            client.result("textDocument/documentLink", "{\"textDocument\":{\"uri\":\"" + uri + "\"}}")
                    .getAsJsonArray()
                    .forEach(each -> {
                        JsonObject link = each.getAsJsonObject();
                        assertThat(link.get("target").getAsString())
                                .isEqualTo(dir.resolve("a/src/app.py").toUri().toString());
                        JsonObject start = link.getAsJsonObject("range").getAsJsonObject("start");
                        places.add(start.get("line") + ":" + start.get("character"));
                    });
            assertThat(places).as("not a directory").containsExactly("1:5", "2:6");
        }
    }
}
