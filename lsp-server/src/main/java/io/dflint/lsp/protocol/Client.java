package io.dflint.lsp.protocol;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.jspecify.annotations.Nullable;

/** Sends messages to the client. Nothing is sent before the connection is established or after it has ended. */
public final class Client {
    private volatile @Nullable Endpoint endpoint;

    void connect(@Nullable Endpoint remote) {
        endpoint = remote;
    }

    public void notify(String method, Object params) {
        Endpoint remote = endpoint;
        if (remote != null) {
            remote.notify(method, params);
        }
    }

    /**
     * Sends a request. The result is JSON ({@link com.google.gson.JsonElement}) or null; it fails if the client answers
     * with an error.
     */
    public CompletableFuture<@Nullable Object> request(String method, @Nullable Object params) {
        Endpoint remote = endpoint;
        return remote == null ? CompletableFuture.completedFuture(null) : ask(remote, method, params);
    }

    private static CompletableFuture<@Nullable Object> ask(Endpoint remote, String method, @Nullable Object params) {
        CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
        var _ = remote.request(method, params).whenComplete((value, thrown) -> {
            if (thrown != null) {
                result.completeExceptionally(thrown);
            } else {
                result.complete(value);
            }
        });
        return result;
    }
}
