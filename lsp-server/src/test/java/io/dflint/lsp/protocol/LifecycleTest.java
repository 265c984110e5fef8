package io.dflint.lsp.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.dflint.lsp.protocol.handler.FoldingHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleTest {
    private static final int SERVER_NOT_INITIALIZED = -32002;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int INTERNAL_ERROR = -32603;
    private static final int PARSE_ERROR = -32700;

    private static LspClient client(Handler... handlers) {
        return new LspClient(new Server(List.of(handlers), "1.2.3", Log.NONE, () -> {})::run);
    }

    private static int code(JsonObject response) {
        return response.getAsJsonObject("error").get("code").getAsInt();
    }

    @Test
    void saysWhatItIs() {
        try (LspClient client = client(new SyncHandler(), new FoldingHandler())) {
            JsonObject result = client.initialize("{}").getAsJsonObject("result");
            assertThat(result.getAsJsonObject("serverInfo").get("name").getAsString())
                    .isEqualTo("dfls");
            assertThat(result.getAsJsonObject("serverInfo").get("version").getAsString())
                    .isEqualTo("1.2.3");
            JsonObject capabilities = result.getAsJsonObject("capabilities");
            assertThat(capabilities.get("foldingRangeProvider").getAsBoolean()).isTrue();
            assertThat(capabilities.has("hoverProvider")).isFalse();
        }
    }

    @Test
    void leavesWithZeroAfterShutdown() {
        LspClient client = client();
        client.initialize("{}");
        client.result("shutdown", "null");
        client.notify("exit", "null");
        assertThat(client.exitCode()).isZero();
    }

    @Test
    void leavesWithOneWithoutShutdown() {
        LspClient client = client();
        client.initialize("{}");
        client.notify("exit", "null");
        assertThat(client.exitCode()).isOne();
    }

    @Test
    void leavesWithOneBeforeInitialize() {
        LspClient client = client();
        client.notify("exit", "null");
        assertThat(client.exitCode()).isOne();
    }

    @Test
    void leavesWhenTheStreamEnds() {
        LspClient client = client();
        client.initialize("{}");
        client.hangUp();
        assertThat(client.exitCode()).isOne();
    }

    @Test
    void leavesWhenTheClientDies() throws IOException {
        Process parent = new ProcessBuilder("sleep", "600").start();
        CompletableFuture<Boolean> noticed = new CompletableFuture<>();
        LspClient client = new LspClient(new Server(List.of(), "test", Log.NONE, () -> noticed.complete(true))::run);
        client.request("initialize", "{\"processId\":" + parent.pid() + ",\"capabilities\":{}}");
        assertThat(noticed).isNotDone();
        parent.destroyForcibly();
        assertThat(LspClient.await(noticed)).isTrue();
        client.close();
    }

    @Test
    void answersNothingBeforeInitialize() {
        try (LspClient client = client(new FoldingHandler())) {
            assertThat(code(client.request("textDocument/foldingRange", "{}"))).isEqualTo(SERVER_NOT_INITIALIZED);
            client.initialize("{}");
        }
    }

    @Test
    void answersNothingAfterShutdown() {
        LspClient client = client(new FoldingHandler());
        client.initialize("{}");
        client.result("shutdown", "null");
        assertThat(code(client.request("textDocument/foldingRange", "{}"))).isEqualTo(INVALID_REQUEST);
        client.notify("exit", "null");
        assertThat(client.exitCode()).isZero();
    }

    @Test
    void initializesOnce() {
        try (LspClient client = client()) {
            client.initialize("{}");
            assertThat(code(client.initialize("{}"))).isEqualTo(INVALID_REQUEST);
        }
    }

    @Test
    void refusesMethodsThatItDoesNotKnow() {
        try (LspClient client = client()) {
            client.initialize("{}");
            assertThat(code(client.request("textDocument/brew", "{}"))).isEqualTo(METHOD_NOT_FOUND);
            client.notify("$/whatever", "{}");
            client.notify("textDocument/brew", "[]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null", "[]", "{\"textDocument\":null}", "{\"textDocument\":{}}", "{\"textDocument\":7}"})
    void survivesWrongParameters(String params) {
        try (LspClient client = client(new SyncHandler(), new FoldingHandler())) {
            client.initialize("{}");
            JsonObject response = client.request("textDocument/foldingRange", params);
            assertThat(response.has("error") || response.get("result").isJsonNull())
                    .as(response.toString())
                    .isTrue();
            client.notify("textDocument/didOpen", params);
            client.notify("textDocument/didChange", params);
            client.open("file:///a", "# a\n# b\n");
            assertThat(client.result("textDocument/foldingRange", "{\"textDocument\":{\"uri\":\"file:///a\"}}")
                            .getAsJsonArray())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "7", "\"x\"", "{}", "{\"jsonrpc\":\"2.0\"}", "\u0000", "{\"id\":1,}"})
    void survivesWhatIsNoMessage(String message) {
        try (LspClient client = client()) {
            client.initialize("{}");
            client.send(message);
            client.result("shutdown", "null");
            client.notify("exit", "null");
            assertThat(client.exitCode()).isZero();
        }
    }

    @Test
    void saysThatAMessageIsNoJson() {
        try (LspClient client = client()) {
            client.initialize("{}");
            client.send("{not json");
            JsonObject answer = client.unasked();
            assertThat(code(answer)).isEqualTo(PARSE_ERROR);
        }
    }

    @Test
    void survivesDeepJson() {
        try (LspClient client = client()) {
            client.initialize("{}");
            client.send("[".repeat(200_000));
            assertThat(code(client.request("nothing", "[".repeat(200) + "]".repeat(200))))
                    .isEqualTo(METHOD_NOT_FOUND);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: y\r\n\r\n",
                "Content-Length: many\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "\r\n\r\n\r\n",
                "garbage\n\n"
            })
    void findsBackAfterAHeaderThatMakesNoSense(String header) {
        try (LspClient client = client()) {
            client.initialize("{}");
            client.sendBytes(header.getBytes(UTF_8));
            assertThat(code(client.request("nothing", "{}"))).isEqualTo(METHOD_NOT_FOUND);
        }
    }

    /** Clients that count characters instead of bytes give a length that is too small. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 40, 10_000})
    void losesOnlyTheMessageThatIsLongerThanItsLength(int missing) {
        try (LspClient client = client()) {
            client.initialize("{}");
            byte[] message =
                    ("{\"jsonrpc\":\"2.0\",\"id\":\"long\",\"method\":\"nothing\",\"params\":{\"text\":\"Content-Length: 3\\r\\n"
                                    + "x".repeat(missing) + "\"}}")
                            .getBytes(UTF_8);
            client.sendBytes(("Content-Length: " + (message.length - missing) + "\r\n\r\n").getBytes(UTF_8), message);
            assertThat(code(client.request("nothing", "{}"))).isEqualTo(METHOD_NOT_FOUND);
            assertThat(client.unasked().has("error")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 13, 30, 60})
    void losesNothingIfALengthIsTooLarge(int surplus) {
        try (LspClient client = client()) {
            client.initialize("{}");
            byte[] message =
                    "{\"jsonrpc\":\"2.0\",\"id\":\"short\",\"method\":\"nothing\",\"params\":{\"text\":\"\\\"}}Content-\"}}"
                            .getBytes(UTF_8);
            client.sendBytes(("Content-Length: " + (message.length + surplus) + "\r\n\r\n").getBytes(UTF_8), message);
            assertThat(code(client.request("nothing", "{}"))).isEqualTo(METHOD_NOT_FOUND);
            JsonObject answer = client.unasked();
            assertThat(answer.get("id").getAsString()).isEqualTo("short");
            assertThat(code(answer)).isEqualTo(METHOD_NOT_FOUND);
        }
    }

    @Test
    void findsBackAfterAMessageWithoutAHeader() {
        try (LspClient client = client()) {
            client.initialize("{}");
            client.sendBytes("{\"jsonrpc\":\"2.0\",\"method\":\"nothing\"}".getBytes(UTF_8));
            assertThat(code(client.request("nothing", "{}"))).isEqualTo(METHOD_NOT_FOUND);
        }
    }

    @Test
    void takesLargeMessagesAndSkipsThoseThatAreTooLarge() {
        try (LspClient client = client(new SyncHandler(), new FoldingHandler())) {
            client.initialize("{}");
            client.open("file:///a", "# a\n# b\n" + "RUN a\n".repeat(100_000));
            client.send("x".repeat(MessageReader.MAX_LENGTH + 1));
            assertThat(client.notification("window/showMessage").get("message").getAsString())
                    .isEqualTo("the message has 32 MiB; dfls reads up to 32 MiB, so this document is not checked");
            assertThat(client.result("textDocument/foldingRange", "{\"textDocument\":{\"uri\":\"file:///a\"}}")
                            .getAsJsonArray())
                    .hasSize(1);
        }
    }

    @Test
    void forgetsADocumentOfWhichAChangeIsTooLarge() {
        try (LspClient client = client(new SyncHandler(), new FoldingHandler())) {
            client.initialize("{}");
            client.open("file:///a", "# a\n# b\n");
            client.open("file:///b", "# a\n# b\n");
            client.notify(
                    "textDocument/didChange",
                    "{\"textDocument\":{\"uri\":\"file:///a\",\"version\":2},\"contentChanges\":[{\"text\":\""
                            + "x".repeat(MessageReader.MAX_LENGTH) + "\"}]}");
            assertThat(client.result("textDocument/foldingRange", "{\"textDocument\":{\"uri\":\"file:///a\"}}")
                            .isJsonNull())
                    .isTrue();
            assertThat(client.result("textDocument/foldingRange", "{\"textDocument\":{\"uri\":\"file:///b\"}}")
                            .getAsJsonArray())
                    .hasSize(1);
        }
    }

    @Test
    void takesHeadersInAnyCaseAndOrder() {
        try (LspClient client = client()) {
            String message = "{\"jsonrpc\":\"2.0\",\"id\":\"text\",\"method\":\"initialize\",\"params\":{}}";
            String header = "content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: "
                    + message.length() + "\r\n\r\n";
            client.sendBytes((header + message).getBytes(UTF_8));
            JsonObject answer = client.unasked();
            assertThat(answer.get("id").getAsString()).isEqualTo("text");
            assertThat(answer.has("result")).isTrue();
        }
    }

    @Test
    void goesOnAfterAHandlerFails() {
        Handler failing = (routes, session) -> {
            routes.onBackground("test/fails", JsonObject.class, (p, cancellation) -> {
                throw new IllegalStateException("broken");
            });
            routes.onBackground("test/overflows", JsonObject.class, (p, cancellation) -> {
                throw new StackOverflowError();
            });
            routes.onNotification("test/failsQuietly", JsonObject.class, p -> {
                throw new IllegalStateException("broken");
            });
        };
        try (LspClient client = client(failing)) {
            client.initialize("{}");
            client.notify("test/failsQuietly", "{}");
            assertThat(code(client.request("test/fails", "{}"))).isEqualTo(INTERNAL_ERROR);
            assertThat(code(client.request("test/overflows", "{}"))).isEqualTo(INTERNAL_ERROR);
            assertThat(code(client.request("test/fails", "null"))).isEqualTo(INVALID_PARAMS);
        }
    }

    /** Numbers that do not fit must not keep a client from starting; VS Code's tests send Number.MAX_VALUE. */
    @Test
    void takesOddCapabilities() {
        try (LspClient client = client(new FoldingHandler())) {
            JsonObject result = client.initialize(
                    "{\"textDocument\":{\"foldingRange\":{\"rangeLimit\":1.7976931348623157e308},\"hover\":[]},"
                            + "\"general\":{\"positionEncodings\":\"utf-8\"}}");
            assertThat(result.has("result")).isTrue();
        }
    }
}
