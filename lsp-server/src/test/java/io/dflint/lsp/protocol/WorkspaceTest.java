package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.dflint.lsp.protocol.handler.FoldersHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import io.dflint.lsp.protocol.handler.WorkspaceSymbolsHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    Path dir;

    private LspClient client(Path... folders) {
        LspClient client = new LspClient(new Server(
                List.of(new SyncHandler(), new FoldersHandler(), new WorkspaceSymbolsHandler()),
                "test",
                Log.NONE,
                () -> {})::run);
        List<String> uris = new ArrayList<>();
        for (Path folder : folders) {
            uris.add("{\"name\":\"x\",\"uri\":\"" + folder.toUri() + "\"}");
        }
        client.request("initialize", "{\"capabilities\":{},\"workspaceFolders\":[" + String.join(",", uris) + "]}");
        return client;
    }

    private static List<String> symbols(LspClient client, String query) {
        List<String> names = new ArrayList<>();
        for (JsonElement each : client.result("workspace/symbol", "{\"query\":\"" + query + "\"}")
                .getAsJsonArray()) {
            JsonObject symbol = each.getAsJsonObject();
            names.add(symbol.get("name").getAsString());
        }
        return names;
    }

    /** A FIFO would never end, and a folder that cannot be listed must not hide the others. */
    @Test
    void passesOverWhatIsNoFileAndWhatCannotBeRead() throws IOException, InterruptedException {
        Files.writeString(dir.resolve("Dockerfile"), "FROM alpine AS build\n");
        Path fifo = dir.resolve("Dockerfile.fifo");
        int made = new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor();
        assumeTrue(made == 0, "mkfifo is not installed");
        Files.createSymbolicLink(dir.resolve("Dockerfile.null"), Path.of("/dev/zero"));
        Files.createSymbolicLink(dir.resolve("Dockerfile.gone"), dir.resolve("nothing"));
        try (LspClient client = client(Path.of("/proc/1/map_files"), Path.of("/no/such/folder"), dir)) {
            assertThat(symbols(client, "")).containsExactly("build");
        }
    }

    @Test
    void findsWhatIsNotOpen() throws IOException {
        Files.createDirectories(dir.resolve("a b/ü"));
        Files.writeString(dir.resolve("a b/ü/Dockerfile"), "ARG VERSION=1\nFROM alpine AS build\nENV PATH_TO=/x\n");
        Files.writeString(dir.resolve("notes.txt"), "FROM nothing AS nobody\n");
        try (LspClient client = client(dir)) {
            assertThat(symbols(client, "")).containsExactly("VERSION", "build", "PATH_TO");
            assertThat(symbols(client, "BUILD")).containsExactly("build");
            assertThat(symbols(client, "vrsn")).containsExactly("VERSION");
            assertThat(symbols(client, "nobody")).isEmpty();
        }
    }

    @Test
    void putsBetterFitsFirst() throws IOException {
        Files.writeString(dir.resolve("Dockerfile"), "FROM a AS x-b-a-s-e\nFROM a AS my-base\nFROM a AS base2\n");
        try (LspClient client = client(dir)) {
            assertThat(symbols(client, "base")).containsExactly("base2", "my-base", "x-b-a-s-e");
        }
    }

    @Test
    void prefersWhatTheClientHasOpen() throws IOException {
        Path file = dir.resolve("Dockerfile");
        Files.writeString(file, "FROM a AS old\n");
        try (LspClient client = client(dir)) {
            client.open(file.toUri().toString(), "FROM a AS typed\n");
            assertThat(symbols(client, "")).containsExactly("typed");
        }
    }

    @Test
    void noticesChangesOnDisk() throws IOException {
        Path file = dir.resolve("Dockerfile");
        Files.writeString(file, "FROM a AS old\n");
        try (LspClient client = client(dir)) {
            assertThat(symbols(client, "")).containsExactly("old");
            Files.writeString(file, "FROM a AS newer\n");
            assertThat(symbols(client, "")).containsExactly("newer");
            Files.delete(file);
            assertThat(symbols(client, "")).isEmpty();
        }
    }

    @Test
    void followsTheFoldersOfTheClient() throws IOException {
        Files.writeString(dir.resolve("Dockerfile"), "FROM a AS here\n");
        String folder = "{\"name\":\"x\",\"uri\":\"" + dir.toUri() + "\"}";
        try (LspClient client = client()) {
            assertThat(symbols(client, "")).isEmpty();
            client.notify(
                    "workspace/didChangeWorkspaceFolders", "{\"event\":{\"added\":[" + folder + "],\"removed\":[]}}");
            assertThat(symbols(client, "")).containsExactly("here");
            client.notify(
                    "workspace/didChangeWorkspaceFolders", "{\"event\":{\"added\":[],\"removed\":[" + folder + "]}}");
            assertThat(symbols(client, "")).isEmpty();
        }
    }

    @Test
    void passesOverFoldersThatAreNone() {
        try (LspClient client = client(dir.resolve("missing"))) {
            client.notify(
                    "workspace/didChangeWorkspaceFolders",
                    "{\"event\":{\"added\":[{\"name\":\"x\",\"uri\":\"vscode-vfs://github/a/b\"},"
                            + "{\"name\":\"y\",\"uri\":\"not a uri\"},{\"name\":\"z\",\"uri\":\"untitled:a\"}],\"removed\":[]}}");
            assertThat(symbols(client, "")).isEmpty();
        }
    }
}
