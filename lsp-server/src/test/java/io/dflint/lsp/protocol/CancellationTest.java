package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private static final int REQUEST_CANCELLED = -32800;
    private static final int CONTENT_MODIFIED = -32801;
    private static final String URI = "file:///a/Dockerfile";
    private static final String DOCUMENT = "{\"textDocument\":{\"uri\":\"" + URI + "\"}}";
    private static final String CHANGE =
            "{\"textDocument\":{\"uri\":\"" + URI + "\",\"version\":2},\"contentChanges\":[{\"text\":\"FROM b\"}]}";

    /** Answers {@code test/text} with the text, and {@code test/wait} once the test says so. */
    private static final class Slow implements Handler {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);
        final CompletableFuture<String> stopped = new CompletableFuture<>();

        @Override
        public void register(Routes routes, Session session) {
            routes.onDocument(
                    "test/text",
                    DocumentSymbolParams.class,
                    p -> p.getTextDocument().getUri(),
                    (p, call) -> call.document().text());
            routes.onDocument(
                    "test/wait",
                    DocumentSymbolParams.class,
                    p -> p.getTextDocument().getUri(),
                    (p, call) -> waitFor(call));
        }

        private String waitFor(Call call) {
            begun.countDown();
            try {
                go.await();
                call.cancellation().check();
                stopped.complete("not");
                return "done";
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } catch (RuntimeException e) {
                stopped.complete(e.getClass().getSimpleName());
                throw e;
            }
        }
    }

    private final Slow slow = new Slow();
    private final LspClient client = LspClient.of(List.of(new SyncHandler(), slow), "{}");

    private static int code(CompletableFuture<JsonObject> response) {
        return LspClient.await(response).getAsJsonObject("error").get("code").getAsInt();
    }

    private void cancel(int id) {
        client.notify("$/cancelRequest", "{\"id\":" + id + "}");
    }

    @Test
    void cancelsWhatRuns() throws InterruptedException {
        client.open(URI, "FROM a");
        CompletableFuture<JsonObject> response = client.send("test/wait", DOCUMENT);
        slow.begun.await();
        cancel(client.lastId());
        assertThat(code(response)).isEqualTo(REQUEST_CANCELLED);
        slow.go.countDown();
        assertThat(LspClient.await(slow.stopped)).isEqualTo("CancellationException");
        client.close();
    }

    @Test
    void cancelsWhatWaits() throws InterruptedException {
        client.open(URI, "FROM a");
        CompletableFuture<JsonObject> running = client.send("test/wait", DOCUMENT);
        slow.begun.await();
        CompletableFuture<JsonObject> waiting = client.send("test/text", DOCUMENT);
        cancel(client.lastId());
        assertThat(code(waiting)).isEqualTo(REQUEST_CANCELLED);
        slow.go.countDown();
        assertThat(LspClient.await(running).get("result").getAsString()).isEqualTo("done");
        client.close();
    }

    @Test
    void endsWhatIsOutdated() throws InterruptedException {
        client.open(URI, "FROM a");
        CompletableFuture<JsonObject> running = client.send("test/wait", DOCUMENT);
        slow.begun.await();
        CompletableFuture<JsonObject> waiting = client.send("test/text", DOCUMENT);
        client.notify("textDocument/didChange", CHANGE);
        CompletableFuture<JsonObject> fresh = client.send("test/text", DOCUMENT);
        client.result("shutdown", "null"); // the change has been read
        slow.go.countDown();
        assertThat(code(running)).isEqualTo(CONTENT_MODIFIED);
        assertThat(code(waiting)).isEqualTo(CONTENT_MODIFIED);
        assertThat(LspClient.await(fresh).get("result").getAsString()).isEqualTo("FROM b");
        client.notify("exit", "null");
        assertThat(client.exitCode()).isZero();
    }

    @Test
    void answersNothingAboutADocumentThatIsNotOpen() {
        assertThat(client.result("test/text", DOCUMENT).isJsonNull()).isTrue();
        client.open(URI, "FROM a");
        assertThat(client.result("test/text", DOCUMENT).getAsString()).isEqualTo("FROM a");
        client.notify("textDocument/didClose", DOCUMENT);
        assertThat(client.result("test/text", DOCUMENT).isJsonNull()).isTrue();
        client.notify("textDocument/didChange", CHANGE);
        assertThat(client.result("test/text", DOCUMENT).isJsonNull()).isTrue();
        client.close();
    }

    @Test
    void cancelsNothingElse() {
        client.open(URI, "FROM a");
        cancel(4711);
        assertThat(client.result("test/text", DOCUMENT).getAsString()).isEqualTo("FROM a");
        cancel(client.lastId());
        assertThat(client.result("test/text", DOCUMENT).getAsString()).isEqualTo("FROM a");
        client.close();
    }
}
