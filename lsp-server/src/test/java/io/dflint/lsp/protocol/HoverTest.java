package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.protocol.handler.HoverHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoverTest {

    private static JsonObject contents(String uri, String text, int line, int character, String formats) {
        LspClient client = LspClient.of(
                List.of(new SyncHandler(), new HoverHandler(new Diagnostics())),
                "{\"textDocument\":{\"hover\":{\"contentFormat\":" + formats + "}}}");
        client.open(uri, text);
        return client.result(
                        "textDocument/hover",
                        "{\"textDocument\":{\"uri\":\"" + uri + "\"},\"position\":{\"line\":" + line + ",\"character\":"
                                + character + "}}")
                .getAsJsonObject()
                .getAsJsonObject("contents");
    }

    @Test
    void aClientWithoutMarkdownGetsPlainText() {
        JsonObject contents = contents("file:///Dockerfile", "FROM a\nSTOPSIGNAL SIGTERM\n", 1, 3, "[\"plaintext\"]");
        assertThat(contents.get("kind").getAsString()).isEqualTo("plaintext");
        assertThat(contents.get("value").getAsString())
                .contains("STOPSIGNAL signal", "Reference: https://docs.docker.com/reference/dockerfile/#stopsignal")
                .doesNotContain("`");
    }

    @Test
    void theIgnoreFileBesideTheDocumentSaysWhatIsKeptOut(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".dockerignore"), "a\nb*\n");
        String uri = folder.resolve("Dockerfile").toUri().toString();
        JsonObject contents = contents(uri, "FROM a\nCOPY bc /\n", 1, 5, "[\"markdown\"]");
        assertThat(contents.get("value").getAsString()).contains("excluded by line 2 of the ignore file, `b*`");
    }
}
