package io.dflint.lsp.protocol.handler;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import io.dflint.lsp.build.Dfbuild;
import io.dflint.lsp.protocol.Session;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** Reports the progress of long work, which the client can show and cancel. The work does not wait for the client. */
final class WorkProgress {
    private final Session session;
    private int last;
    private final Map<JsonElement, Dfbuild.Run> running = new HashMap<>();
    /** The tokens that the client provided or accepted. */
    private final Set<JsonElement> agreed = new HashSet<>();

    WorkProgress(Session session) {
        this.session = session;
    }

    /**
     * Starts to report progress.
     *
     * @param token the token of the client; null if it provided none
     * @return the token for the reports; JSON null if the client does not want any
     */
    synchronized JsonElement begin(@Nullable Either<String, Integer> token, String title, Dfbuild.Run run) {
        if (token != null) {
            JsonElement known = json(token);
            running.put(known, run);
            show(known, title);
            return known;
        }
        if (!session.facts().can("window.workDoneProgress")) {
            return JsonNull.INSTANCE;
        }
        JsonElement known = new JsonPrimitive("dfls-" + ++last);
        running.put(known, run);
        var _ = session.client()
                .request("window/workDoneProgress/create", Map.of("token", known))
                .thenRun(() -> show(known, title));
        return known;
    }

    private synchronized void show(JsonElement token, String title) {
        if (running.containsKey(token)) {
            agreed.add(token);
            tell(token, Map.of("kind", "begin", "title", title, "cancellable", true));
        }
    }

    synchronized void report(JsonElement token, String message) {
        tell(token, Map.of("kind", "report", "message", message));
    }

    synchronized void end(JsonElement token) {
        tell(token, Map.of("kind", "end"));
        running.remove(token);
        agreed.remove(token);
    }

    synchronized void cancel(Either<String, Integer> token) {
        Dfbuild.Run run = running.get(json(token));
        if (run != null) {
            run.cancel();
        }
    }

    private void tell(JsonElement token, Map<String, Object> value) {
        if (agreed.contains(token)) {
            session.client().notify("$/progress", Map.of("token", token, "value", value));
        }
    }

    /** Returns a token as the client wrote it. */
    static JsonElement json(Either<String, Integer> token) {
        return token.isLeft() ? new JsonPrimitive(token.getLeft()) : new JsonPrimitive(token.getRight());
    }
}
