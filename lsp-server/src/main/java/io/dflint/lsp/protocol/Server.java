package io.dflint.lsp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/** A connection from {@code initialize} to {@code exit}. */
public final class Server implements Endpoint {
    /** The exit code after {@code shutdown} and {@code exit}. */
    public static final int OK = 0;

    /** The exit code if the connection or the client ended without {@code shutdown}. */
    public static final int NOT_SHUT_DOWN = 1;

    private enum State {
        NEW,
        RUNNING,
        SHUT_DOWN
    }

    private final List<Handler> handlers;
    private final String version;
    private final Log log;
    private final Session session;
    private final Routes routes;
    private final Runnable onParentDeath;
    private @Nullable Connection connection;
    private volatile State state = State.NEW;

    /**
     * @param handlers the handlers for all supported methods
     * @param version the version that the server reports
     * @param onParentDeath runs when the process named by the client has ended
     */
    public Server(List<Handler> handlers, String version, Log log, Runnable onParentDeath) {
        this.handlers = List.copyOf(handlers);
        this.version = version;
        this.log = log;
        this.onParentDeath = onParentDeath;
        session = new Session(log);
        routes = new Routes(session);
        routes.onRequest("initialize", JsonObject.class, this::initialize);
        routes.onRequest("shutdown", ignored -> shutdown());
        routes.onNotification("exit", this::exit);
        routes.onNotification("$/setTrace", JsonElement.class, ignored -> {});
        for (Handler handler : handlers) {
            handler.register(routes, session);
        }
    }

    /**
     * Serves a client until it disconnects, and returns the exit code.
     *
     * @throws ProtocolException if the client violates the protocol, or does not read responses
     */
    public int run(InputStream in, OutputStream out) throws ProtocolException {
        Connection open = new Connection(in, out, routes, this, log);
        connection = open;
        session.client().connect(open.remote());
        try (session) {
            open.run();
        } finally {
            session.client().connect(null);
        }
        log.info("the connection ended");
        return state == State.SHUT_DOWN ? OK : NOT_SHUT_DOWN;
    }

    @Override
    public CompletableFuture<?> request(String method, @Nullable Object params) {
        try {
            if (state == State.NEW && !method.equals("initialize")) {
                throw Errors.error(ResponseErrorCode.ServerNotInitialized, "send initialize first");
            }
            if (state == State.SHUT_DOWN || state == State.RUNNING && method.equals("initialize")) {
                throw Errors.error(ResponseErrorCode.InvalidRequest, method + " is not allowed in this state");
            }
            Function<@Nullable Object, CompletableFuture<?>> route = routes.request(method);
            if (route == null) {
                throw Errors.error(ResponseErrorCode.MethodNotFound, method + " is not supported");
            }
            return route.apply(params);
        } catch (ResponseErrorException | IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void notify(String method, @Nullable Object params) {
        if (state == State.RUNNING || method.equals("exit")) {
            Consumer<@Nullable Object> route = routes.notification(method);
            if (route != null) {
                try {
                    route.accept(params);
                } catch (RuntimeException e) {
                    log.error(method + " failed", e);
                }
            }
        }
    }

    private CompletableFuture<?> initialize(JsonObject params) {
        ClientFacts facts = new ClientFacts(params);
        session.setFacts(facts);
        session.documents().setEncoding(facts.encoding());
        session.settings().setCanAsk(facts.can("workspace.configuration"));
        watch(facts.processId());
        Capabilities capabilities = new Capabilities();
        capabilities.set("positionEncoding", facts.encoding().id());
        for (Handler handler : handlers) {
            handler.announce(capabilities, facts);
        }
        JsonObject info = new JsonObject();
        info.addProperty("name", "dfls");
        info.addProperty("version", version);
        JsonObject result = new JsonObject();
        result.add("capabilities", capabilities.json());
        result.add("serverInfo", info);
        state = State.RUNNING;
        return CompletableFuture.completedFuture(result);
    }

    /**
     * Watches the process of the client, which cannot send {@code exit} if it crashes. A process that is not visible
     * here is not watched.
     */
    private void watch(long processId) {
        if (processId > 0) {
            ProcessHandle parent = ProcessHandle.of(processId).orElse(null);
            if (parent != null && parent.isAlive()) {
                var _ = parent.onExit().thenRun(onParentDeath);
            }
        }
    }

    private CompletableFuture<?> shutdown() {
        state = State.SHUT_DOWN;
        return CompletableFuture.completedFuture(null);
    }

    private void exit() {
        if (connection != null) {
            connection.stop();
        }
    }
}
