package io.dflint.lsp.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Speaks with a server over streams as an editor does. */
public final class LspClient implements AutoCloseable {
    private static final int PIPE = 1 << 22;
    private static final int PATIENCE_SECONDS = 60;
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private final OutputStream toServer;
    private final InputStream fromServer;
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<JsonObject> notifications = new LinkedBlockingQueue<>();
    private volatile Function<JsonObject, @Nullable JsonElement> answer = LspClient::answerByDefault;
    private int lastId;

    /** Starts a program that talks over two streams and returns an exit code. */
    public interface Program {
        int run(InputStream in, OutputStream out) throws Exception;
    }

    public LspClient(Program program) {
        try {
            PipedInputStream serverIn = new PipedInputStream(PIPE);
            PipedOutputStream serverOut = new PipedOutputStream();
            toServer = new PipedOutputStream(serverIn);
            fromServer = new BufferedInputStream(new PipedInputStream(serverOut, PIPE));
            Thread.ofPlatform().daemon().start(() -> {
                try (serverOut) {
                    exitCode.complete(program.run(serverIn, serverOut));
                } catch (Exception e) {
                    exitCode.completeExceptionally(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::read);
    }

    /** A server with some handlers, already initialized. */
    public static LspClient of(List<Handler> handlers, String capabilities) {
        LspClient client = new LspClient(new Server(handlers, "test", Log.NONE, () -> {})::run);
        client.initialize(capabilities);
        return client;
    }

    public JsonObject initialize(String capabilities) {
        JsonObject result = request("initialize", "{\"processId\":null,\"capabilities\":" + capabilities + "}");
        notify("initialized", "{}");
        return result;
    }

    /** Answers the requests of the server; those for which the function returns null have no answer. */
    public void onRequest(Function<JsonObject, @Nullable JsonElement> handler) {
        answer = handler;
    }

    public void notify(String method, String params) {
        send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    /** The whole response, as soon as it comes. */
    public CompletableFuture<JsonObject> send(String method, String params) {
        int id = ++lastId;
        CompletableFuture<JsonObject> response = new CompletableFuture<>();
        waiting.put(id, response);
        send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
        return response;
    }

    public int lastId() {
        return lastId;
    }

    /** The whole response. */
    public JsonObject request(String method, String params) {
        return await(send(method, params));
    }

    /** The result of a request that must not fail. */
    public JsonElement result(String method, String params) {
        JsonObject response = request(method, params);
        if (response.has("error")) {
            throw new AssertionError(method + " failed: " + response);
        }
        return response.get("result");
    }

    public void open(String uri, String text) {
        notify(
                "textDocument/didOpen",
                "{\"textDocument\":{\"uri\":\"" + uri + "\",\"languageId\":\"dockerfile\",\"version\":1,\"text\":"
                        + GSON.toJson(text) + "}}");
    }

    /** Waits for the next notification of a method and returns its parameters. */
    public JsonObject notification(String method) {
        try {
            JsonObject next = notifications.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            while (next != null && !next.get("method").getAsString().equals(method)) {
                next = notifications.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            if (next == null) {
                throw new AssertionError("no " + method);
            }
            return next.has("params") ? next.getAsJsonObject("params") : next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a notification of a method has come that nobody took. */
    public boolean hasNotification(String method) {
        for (JsonObject notification : notifications) {
            if (notification.get("method").getAsString().equals(method)) {
                return true;
            }
        }
        return false;
    }

    /** Waits for a response that belongs to no request. */
    public JsonObject unasked() {
        return notification("$unasked");
    }

    /** Sends a message as it is. */
    public void send(String message) {
        byte[] content = message.getBytes(UTF_8);
        sendBytes(("Content-Length: " + content.length + "\r\n\r\n").getBytes(UTF_8), content);
    }

    public void sendBytes(byte[]... parts) {
        try {
            synchronized (toServer) {
                for (byte[] part : parts) {
                    toServer.write(part);
                }
                toServer.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the stream to the server without a word. */
    public void hangUp() {
        try {
            toServer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int exitCode() {
        return await(exitCode);
    }

    @Override
    public void close() {
        if (!exitCode.isDone()) {
            request("shutdown", "null");
            notify("exit", "null");
            exitCode();
        }
    }

    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private void read() {
        try {
            while (true) {
                JsonObject message = receive();
                if (message == null) {
                    return;
                }
                if (message.has("method") && message.has("id")) {
                    JsonElement result = answer.apply(message);
                    if (result != null) {
                        JsonObject response = new JsonObject();
                        response.addProperty("jsonrpc", "2.0");
                        response.add("id", message.get("id"));
                        response.add("result", result);
                        send(GSON.toJson(response));
                    }
                } else if (message.has("method")) {
                    notifications.add(message);
                } else {
                    JsonElement id = message.get("id");
                    boolean number = id instanceof JsonPrimitive primitive && primitive.isNumber();
                    CompletableFuture<JsonObject> response = number ? waiting.remove(id.getAsInt()) : null;
                    if (response == null) {
                        message.addProperty("method", "$unasked");
                        notifications.add(message);
                    } else {
                        response.complete(message);
                    }
                }
            }
        } catch (IOException e) {
            // The server ended.
        }
    }

    private @Nullable JsonObject receive() throws IOException {
        StringBuilder header = new StringBuilder();
        while (header.indexOf("\r\n\r\n") < 0) {
            int c = fromServer.read();
            if (c < 0) {
                return null;
            }
            header.append((char) c);
        }
        int length = Integer.parseInt(header.substring(header.indexOf(":") + 1, header.indexOf("\r\n"))
                .strip());
        return JsonParser.parseString(new String(fromServer.readNBytes(length), UTF_8))
                .getAsJsonObject();
    }

    private static JsonElement answerByDefault(JsonObject request) {
        return request.get("method").getAsString().equals("workspace/configuration")
                ? new JsonArray()
                : JsonNull.INSTANCE;
    }
}
