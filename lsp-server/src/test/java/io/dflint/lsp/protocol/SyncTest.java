package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncTest {
    private static final String URI = "file:///a/Dockerfile";

    /** Says what the server has. */
    private static final Handler SPY = (routes, session) -> {
        routes.onDocument(
                "test/text",
                DocumentSymbolParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> call.document().original());
        routes.onDocument(
                "test/echo",
                DocumentHighlightParams.class,
                FromLsp::uri,
                (p, call) -> ToLsp.position(call.document(), FromLsp.offset(call.document(), p.getPosition())));
    };

    private static LspClient client(String encoding) {
        return LspClient.of(
                List.of(new SyncHandler(), SPY), "{\"general\":{\"positionEncodings\":[\"" + encoding + "\"]}}");
    }

    private static String text(LspClient client) {
        return client.result("test/text", "{\"textDocument\":{\"uri\":\"" + URI + "\"}}")
                .getAsString();
    }

    private static void change(LspClient client, String... changes) {
        client.notify(
                "textDocument/didChange",
                "{\"textDocument\":{\"uri\":\"" + URI + "\",\"version\":2},\"contentChanges\":["
                        + String.join(",", changes) + "]}");
    }

    private static String replace(int line, int from, int toLine, int to, String text) {
        return "{\"range\":{\"start\":{\"line\":" + line + ",\"character\":" + from + "},\"end\":{\"line\":" + toLine
                + ",\"character\":" + to + "}},\"text\":" + new JsonPrimitive(text) + "}";
    }

    /** A client may send all its documents; only Dockerfiles are looked at. */
    @ParameterizedTest
    @CsvSource({
        "dockerfile, x.txt, true",
        "Dockerfile, x, true",
        "containerfile, x, true",
        "plaintext, Dockerfile, true",
        "'', web.Dockerfile, true",
        "plaintext, notes.txt, false",
        "markdown, Dockerfile.md, false",
        "yaml, Dockerfile, false",
        "dockercompose, compose.yaml, false",
        "ignore, .dockerignore, false"
    })
    void readsOnlyDockerfiles(String language, String name, boolean read) {
        try (LspClient client = client("utf-16")) {
            client.notify(
                    "textDocument/didOpen",
                    "{\"textDocument\":{\"uri\":\"file:///a/" + name + "\",\"languageId\":\"" + language
                            + "\",\"version\":1,\"text\":\"FROM a\"}}");
            assertThat(client.result("test/text", "{\"textDocument\":{\"uri\":\"file:///a/" + name + "\"}}")
                            .isJsonNull())
                    .isEqualTo(!read);
        }
    }

    @ParameterizedTest
    @CsvSource({"utf-8,utf-8", "utf-16,utf-16", "utf-32,utf-32", "utf-7,utf-16"})
    void agreesOnAnEncoding(String offered, String chosen) {
        LspClient client = new LspClient(new Server(List.of(), "test", Log.NONE, () -> {})::run);
        JsonObject result = client.initialize("{\"general\":{\"positionEncodings\":[\"" + offered + "\"]}}")
                .getAsJsonObject("result");
        assertThat(result.getAsJsonObject("capabilities")
                        .get("positionEncoding")
                        .getAsString())
                .isEqualTo(chosen);
        client.close();
    }

    @Test
    void takesThePreferredEncoding() {
        LspClient client = new LspClient(new Server(List.of(), "test", Log.NONE, () -> {})::run);
        JsonObject result = client.initialize("{\"general\":{\"positionEncodings\":[\"x\",\"utf-32\",\"utf-16\"]}}")
                .getAsJsonObject("result");
        assertThat(result.getAsJsonObject("capabilities")
                        .get("positionEncoding")
                        .getAsString())
                .isEqualTo("utf-32");
        client.close();
    }

    /** {@code ä} takes 2, 1 and 1 units, {@code €} 3, 1 and 1, {@code 😀} 4, 2 and 1. */
    @ParameterizedTest
    @CsvSource({"utf-8,2,5,9", "utf-16,1,2,4", "utf-32,1,2,3"})
    void countsAsTheClientDoes(String encoding, int first, int second, int third) {
        try (LspClient client = client(encoding)) {
            client.open(URI, "ä€😀!\nx");
            change(client, replace(0, third, 0, third + 1, "?"));
            assertThat(text(client)).isEqualTo("ä€😀?\nx");
            change(client, replace(0, second, 0, third, ""));
            assertThat(text(client)).isEqualTo("ä€?\nx");
            change(client, replace(0, 0, 0, first, "a"));
            assertThat(text(client)).isEqualTo("a€?\nx");
        }
    }

    @ParameterizedTest
    @CsvSource({"utf-8,0,3,0,2", "utf-8,0,8,0,5", "utf-16,0,9,0,5", "utf-32,7,0,1,1", "utf-16,1,99,1,1"})
    void takesPlacesOutsideToTheNearestEnd(String encoding, int line, int character, int toLine, int to) {
        try (LspClient client = client(encoding)) {
            client.open(URI, "ä€😀!\nx");
            JsonObject position = client.result(
                            "test/echo",
                            "{\"textDocument\":{\"uri\":\"" + URI + "\"},\"position\":{\"line\":" + line
                                    + ",\"character\":" + character + "}}")
                    .getAsJsonObject();
            assertThat(position.get("line").getAsInt()).isEqualTo(toLine);
            assertThat(position.get("character").getAsInt()).isEqualTo(to);
        }
    }

    @Test
    void doesChangesOneAfterTheOther() {
        try (LspClient client = client("utf-16")) {
            client.open(URI, "one\ntwo\nthree");
            change(client, replace(1, 0, 2, 0, ""), replace(1, 0, 1, 5, "3\n4"), replace(2, 1, 2, 1, "!"));
            assertThat(text(client)).isEqualTo("one\n3\n4!");
            change(client, "{\"text\":\"new\"}", replace(0, 3, 0, 3, "er"));
            assertThat(text(client)).isEqualTo("newer");
            change(client);
            assertThat(text(client)).isEqualTo("newer");
        }
    }

    @Test
    void knowsAllLineEnds() {
        try (LspClient client = client("utf-16")) {
            client.open(URI, "a\rb\r\nc\nd");
            change(client, replace(1, 1, 1, 9, "B"), replace(2, 0, 2, 1, "C"), replace(3, 0, 3, 1, "D"));
            assertThat(text(client)).isEqualTo("a\rbB\r\nC\nD");
            change(client, replace(0, 1, 3, 0, ""));
            assertThat(text(client)).isEqualTo("aD");
        }
    }

    @Test
    void keepsAByteOrderMark() {
        try (LspClient client = client("utf-16")) {
            client.open(URI, "\uFEFFFROM a");
            change(client, replace(0, 6, 0, 7, "b"));
            assertThat(text(client)).isEqualTo("\uFEFFFROM b");
        }
    }

    @Test
    void takesRangesBackwards() {
        try (LspClient client = client("utf-16")) {
            client.open(URI, "abc");
            change(client, replace(0, 3, 0, 1, "!"));
            assertThat(text(client)).isEqualTo("a!");
        }
    }

    /** A client that changes the language of a document may forget to close it first. */
    @ParameterizedTest
    @CsvSource({"yaml, compose.yaml", "json, package.json"})
    void forgetsADocumentThatComesBackInAnotherLanguage(String language, String name) {
        try (LspClient client = client("utf-16")) {
            for (String each : List.of("dockerfile", language)) {
                client.notify(
                        "textDocument/didOpen",
                        "{\"textDocument\":{\"uri\":\"file:///a/" + name + "\",\"languageId\":\"" + each
                                + "\",\"version\":1,\"text\":\"FROM a\"}}");
            }
            assertThat(client.result("test/text", "{\"textDocument\":{\"uri\":\"file:///a/" + name + "\"}}")
                            .isJsonNull())
                    .isTrue();
        }
    }
}
