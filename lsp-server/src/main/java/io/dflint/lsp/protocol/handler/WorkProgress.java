package io.dflint.lsp.protocol.handler;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import io.dflint.lsp.build.Dfbuild;
import io.dflint.lsp.protocol.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** Work that takes a while: the client shows how far it is, and can cancel it. */
final class WorkProgress {
    private final Session session;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<JsonElement, Dfbuild.Run> running = new ConcurrentHashMap<>();

    WorkProgress(Session session) {
        this.session = session;
    }

    /**
     * Begins to tell.
     *
     * @param token the client's; null if it gave none
     * @return under which token it is told; JSON null if the client does not want to know
     */
    JsonElement begin(@Nullable Either<String, Integer> token, String title, Dfbuild.Run run) {
        JsonElement known = JsonNull.INSTANCE;
        if (token != null) {
            known = json(token);
        } else if (session.facts().can("window.workDoneProgress")) {
            known = new JsonPrimitive("dfls-" + last.incrementAndGet());
            session.client()
                    .request("window/workDoneProgress/create", Map.of("token", known))
                    .exceptionally(refused -> null)
                    .join();
        }
        running.put(known, run);
        tell(known, Map.of("kind", "begin", "title", title, "cancellable", true));
        return known;
    }

    void report(JsonElement token, String message) {
        tell(token, Map.of("kind", "report", "message", message));
    }

    void end(JsonElement token) {
        running.remove(token);
        tell(token, Map.of("kind", "end"));
    }

    void cancel(Either<String, Integer> token) {
        Dfbuild.Run run = running.get(json(token));
        if (run != null) {
            run.cancel();
        }
    }

    private void tell(JsonElement token, Map<String, Object> value) {
        if (!token.isJsonNull()) {
            session.client().notify("$/progress", Map.of("token", token, "value", value));
        }
    }

    private static JsonElement json(Either<String, Integer> token) {
        return token.isLeft() ? new JsonPrimitive(token.getLeft()) : new JsonPrimitive(token.getRight());
    }
}
