package io.dflint.lsp.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that writes without reading. Pipes hold as little as those of an operating system. */
@Timeout(60)
class BackpressureTest {
    private static final int PIPE = 1 << 16;
    private static final int PAIRS = 5_000;
    private static final String DOCUMENT = "{\"textDocument\":{\"uri\":\"file:///Dockerfile\"}}";

    /** Answers {@code test/text} with the text. */
    private static final Handler TEXT = (routes, session) -> routes.onDocument(
            "test/text",
            DocumentSymbolParams.class,
            p -> p.getTextDocument().getUri(),
            (p, call) -> call.document().text());

    private static byte[] message(String content) {
        return ("Content-Length: " + content.getBytes(UTF_8).length + "\r\n\r\n" + content).getBytes(UTF_8);
    }

    private static byte[] opening(String text) {
        return message("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":"
                + "\"file:///Dockerfile\",\"languageId\":\"dockerfile\",\"version\":1,\"text\":\"" + text + "\"}}}");
    }

    private static byte[] request(int id, String method, String params) {
        return message(
                "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    private static CompletableFuture<Integer> serve(InputStream in, OutputStream out) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new Server(List.of(new SyncHandler(), TEXT), "test", Log.NONE, () -> {}).run(in, out);
            } catch (ProtocolException e) {
                throw new CompletionException(e);
            }
        });
    }

    @Test
    void takesAStormOfRequestsAndCancellationsBeforeAnyAnswerIsRead() throws IOException {
        PipedInputStream serverIn = new PipedInputStream(PIPE);
        PipedOutputStream serverOut = new PipedOutputStream();
        try (PipedOutputStream toServer = new PipedOutputStream(serverIn);
                PipedInputStream fromServer = new PipedInputStream(serverOut, PIPE)) {
            CompletableFuture<Integer> code = serve(serverIn, serverOut);
            toServer.write(request(0, "initialize", "{\"capabilities\":{}}"));
            toServer.write(opening("FROM a"));
            for (int i = 1; i <= PAIRS; i++) {
                toServer.write(request(i, "test/text", DOCUMENT));
                toServer.write(
                        message("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":" + i + "}}"));
            }
            toServer.write(request(PAIRS + 1, "shutdown", "null"));
            toServer.write(message("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}"));
            toServer.flush();
            // Only now the client reads.
            ByteArrayOutputStream answers = new ByteArrayOutputStream();
            byte[] part = new byte[PIPE];
            String last = "\"id\":" + (PAIRS + 1) + ",";
            while (!answers.toString(UTF_8).contains(last)) {
                answers.write(part, 0, fromServer.read(part));
            }
            assertThat(answers.toString(UTF_8).split("Content-Length", -1)).hasSize(PAIRS + 3);
            assertThat(LspClient.await(code)).isZero();
        }
    }

    @Test
    void leavesAClientThatNeverReads() throws IOException {
        CountDownLatch stuck = new CountDownLatch(1);
        OutputStream nobody = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                try {
                    stuck.await();
                } catch (InterruptedException e) {
                    throw new IOException("interrupted", e);
                }
            }
        };
        PipedInputStream serverIn = new PipedInputStream(PIPE);
        try (PipedOutputStream toServer = new PipedOutputStream(serverIn)) {
            CompletableFuture<Integer> code = serve(serverIn, nobody);
            toServer.write(request(0, "initialize", "{\"capabilities\":{}}"));
            toServer.write(opening("x".repeat(1 << 20)));
            for (int i = 1; i <= 100; i++) {
                toServer.write(request(i, "test/text", DOCUMENT));
            }
            toServer.flush();
            assertThat(code)
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .withMessageContaining("the client does not read: more than 64 MiB of answers are waiting");
        }
    }

    @Test
    void refusesMoreRequestsThanCanWait() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (Worker worker = new Worker("test")) {
            CompletableFuture<?> first = worker.submit(() -> false, cancellation -> {
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return null;
            });
            begun.await();
            for (int i = 0; i < Worker.MOST_WAITING; i++) {
                assertThat(worker.submit(() -> false, cancellation -> null)).isNotDone();
            }
            CompletableFuture<?> refused = worker.submit(() -> false, cancellation -> null);
            assertThat(refused).isCompletedExceptionally();
            go.countDown();
            LspClient.await(first);
        }
    }

    @Test
    void internalErrorsNameNoTypeOfJava() {
        Handler failing =
                (routes, session) -> routes.onBackground("test/fails", JsonElement.class, (p, cancellation) -> {
                    throw new IllegalStateException("broken");
                });
        try (LspClient client = LspClient.of(List.of(failing), "{}")) {
            assertThat(client.request("test/fails", "{}")
                            .getAsJsonObject("error")
                            .get("message")
                            .getAsString())
                    .isEqualTo("internal error in dfls; start it with --log FILE and report what the file says");
        }
    }
}
