package io.dflint.lsp.protocol;

import com.google.gson.JsonElement;
import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.document.IgnoreDocument;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.jspecify.annotations.Nullable;

/** The methods that the server handles. */
public final class Routes {
    private final Session session;
    private final Map<String, Function<@Nullable Object, CompletableFuture<?>>> requests = new HashMap<>();
    private final Map<String, Consumer<@Nullable Object>> notifications = new HashMap<>();
    private final Map<String, JsonRpcMethod> methods = new LinkedHashMap<>();

    Routes(Session session) {
        this.session = session;
    }

    /** Registers a handler for requests about an open document. If the document is not open, the result is null. */
    public <P> void onDocument(String method, Class<P> params, Function<P, String> uri, DocumentCall<P> handler) {
        onRequest(method, params, p -> {
            Document document = document(method, uri.apply(p), p);
            return document == null
                    ? CompletableFuture.completedFuture(null)
                    : session.answer(document, Settings.DEFAULT, answering(method, p, handler));
        });
    }

    /**
     * Like {@link #onDocument}. In a document that may contain Dockerfiles, a place outside of them refers to the
     * entire document.
     */
    public <P> void onPlace(String method, Class<P> params, Function<P, String> uri, DocumentCall<P> handler) {
        onRequest(method, params, p -> {
            Document inner = document(method, uri.apply(p), p);
            Document document = inner == null ? whole(uri.apply(p)) : inner;
            return document == null
                    ? CompletableFuture.completedFuture(null)
                    : session.answer(document, Settings.DEFAULT, answering(method, p, handler));
        });
    }

    /** Like {@link #onDocument}, but also handles entire documents that contain Dockerfiles. */
    public <P> void onWholeDocument(String method, Class<P> params, Function<P, String> uri, DocumentCall<P> handler) {
        onRequest(method, params, p -> {
            Document whole = whole(uri.apply(p));
            return whole == null
                    ? CompletableFuture.completedFuture(null)
                    : session.answer(whole, Settings.DEFAULT, answering(method, p, handler));
        });
    }

    /**
     * Like {@link #onWholeDocument}, for results that depend on the document's settings, which the client may have to
     * be asked for.
     */
    public <P> void onWholeDocumentWithSettings(
            String method, Class<P> params, Function<P, String> uri, DocumentCall<P> handler) {
        onRequest(method, params, p -> {
            Document whole = whole(uri.apply(p));
            return whole == null
                    ? CompletableFuture.completedFuture(null)
                    : session.answer(whole, session.settings().of(whole.uri()), answering(method, p, handler));
        });
    }

    /**
     * Like {@link #onDocument}, for results that depend on the document's settings, which the client may have to be
     * asked for.
     */
    public <P> void onDocumentWithSettings(
            String method, Class<P> params, Function<P, String> uri, DocumentCall<P> handler) {
        onRequest(method, params, p -> {
            Document document = document(method, uri.apply(p), p);
            if (document == null) {
                return CompletableFuture.completedFuture(null);
            }
            CompletableFuture<Settings> settings = session.settings().of(document.uri());
            return session.answer(document, settings, answering(method, p, handler));
        });
    }

    /**
     * Registers a handler for requests about open ignore files. Requests about other documents are left to the handler
     * of the method, which must have been registered before.
     */
    public <P> void onIgnoreFile(
            String method,
            Class<P> params,
            Function<P, String> uri,
            BiFunction<P, IgnoreDocument, @Nullable Object> handler) {
        Function<@Nullable Object, CompletableFuture<?>> others = Objects.requireNonNull(requests.get(method), method);
        onRequest(method, params, p -> {
            IgnoreDocument file = session.documents().ignoreFile(uri.apply(p));
            return file == null
                    ? others.apply(p)
                    : session.answer(
                            file.text(),
                            Settings.DEFAULT,
                            answering(method, p, (question, call) -> handler.apply(question, file)));
        });
    }

    /** Returns a Dockerfile or a document that contains some, or null if it is not open. */
    private @Nullable Document whole(String uri) {
        Document document = session.documents().get(uri);
        HostDocument host = document == null ? session.documents().host(uri) : null;
        return host == null ? document : host.text();
    }

    /**
     * Returns the document that a request is about: a Dockerfile, or the Dockerfile at the requested place of another
     * document. In another document, requests that depend on the indentation are not answered.
     */
    private @Nullable Document document(String method, String uri, Object params) {
        Document document = session.documents().get(uri);
        HostDocument host = document == null ? session.documents().host(uri) : null;
        return host != null
                        && params instanceof TextDocumentPositionParams question
                        && !method.equals("textDocument/onTypeFormatting")
                ? host.at(FromLsp.place(question.getPosition()))
                : document;
    }

    /** Registers a handler that takes long, which runs on the thread for slow work. */
    public <P> void onBackground(
            String method, Class<P> params, BiFunction<P, Cancellation, @Nullable Object> handler) {
        onRequest(
                method,
                params,
                p -> session.background()
                        .submit(
                                () -> false,
                                cancellation -> Parameters.checked(method, p, () -> handler.apply(p, cancellation))));
    }

    private static <P> Function<Call, @Nullable Object> answering(String method, P params, DocumentCall<P> handler) {
        return call -> Parameters.checked(method, params, () -> handler.answer(params, call));
    }

    /** Registers a handler for requests, which runs on the reading thread and must be fast. */
    public <P> void onRequest(String method, Class<P> params, Function<P, CompletableFuture<?>> handler) {
        methods.put(method, JsonRpcMethod.request(method, JsonElement.class, params));
        requests.put(method, p -> {
            P known = Parameters.cast(params, method, p);
            return Parameters.checked(method, known, () -> handler.apply(known));
        });
    }

    /** Registers a handler for requests without parameters, which runs on the reading thread. */
    void onRequest(String method, Function<@Nullable Object, CompletableFuture<?>> handler) {
        methods.put(method, JsonRpcMethod.request(method, JsonElement.class));
        requests.put(method, handler);
    }

    /** Registers a handler for notifications, which runs on the reading thread, in order, and must be fast. */
    public <P> void onNotification(String method, Class<P> params, Consumer<P> handler) {
        methods.put(method, JsonRpcMethod.notification(method, params));
        notifications.put(method, p -> handler.accept(Parameters.cast(params, method, p)));
    }

    /** Registers a handler for notifications without parameters. */
    void onNotification(String method, Runnable handler) {
        methods.put(method, JsonRpcMethod.notification(method));
        notifications.put(method, p -> handler.run());
    }

    /** Declares a request sent by the server, so that its response is parsed as a type. */
    void outgoing(String method, Type result) {
        methods.put(method, JsonRpcMethod.request(method, result));
    }

    Map<String, JsonRpcMethod> methods() {
        return methods;
    }

    @Nullable
    Function<@Nullable Object, CompletableFuture<?>> request(String method) {
        return requests.get(method);
    }

    @Nullable
    Consumer<@Nullable Object> notification(String method) {
        return notifications.get(method);
    }
}
