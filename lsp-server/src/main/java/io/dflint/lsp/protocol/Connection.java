package io.dflint.lsp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.jspecify.annotations.Nullable;

/** Carries messages between two streams and the endpoint that answers them. */
final class Connection {
    /** The requests to the client whose answer matters. */
    private static final List<String> ASKS =
            List.of("workspace/configuration", "workspace/applyEdit", "window/showMessageRequest");

    /** Finds the document of a message in its beginning. */
    private static final String URI = "\"uri\"\\s*:\\s*(\"[^\"\\\\]*\")";

    private final MessageReader reader;
    private final MessageJsonHandler json;
    private final Outbox out;
    private final RemoteEndpoint remote;
    private final Endpoint local;
    private final Log log;
    /** Completes at the end of the connection, with what the client did wrong; null for nothing. */
    private final CompletableFuture<@Nullable ProtocolException> ended = new CompletableFuture<>();

    private volatile boolean stopped;

    Connection(InputStream in, OutputStream output, Routes routes, Endpoint local, Log log) {
        this.log = log;
        this.local = local;
        LibraryLog.redirect(log);
        reader = new MessageReader(in, log, this::refused);
        for (String method : ASKS) {
            routes.outgoing(method, JsonElement.class);
        }
        json = new MessageJsonHandler(routes.methods());
        out = new Outbox(output, json, this::stopUnread);
        remote = new RemoteEndpoint(out, local, thrown -> Errors.of(thrown, log));
        remote.setJsonHandler(json);
        json.setMethodProvider(remote);
    }

    /** Where messages to the client go. */
    Endpoint remote() {
        return remote;
    }

    /**
     * Answers until the stream ends, {@link #stop} is called, or the client turns out not to read.
     *
     * @throws ProtocolException if the client does not speak the protocol, or reads no answers
     */
    void run() throws ProtocolException {
        // Nothing can wake a thread that reads from a pipe, so another one waits for the end.
        Thread.ofPlatform().name("dfls-reader").daemon().start(this::read);
        try (out) {
            ProtocolException problem = ended.get();
            if (problem != null) {
                throw problem;
            }
        } catch (InterruptedException | ExecutionException e) {
            log.error("the connection broke", e);
        }
    }

    private void read() {
        try {
            String content = reader.next();
            while (content != null) {
                take(content);
                content = stopped ? null : reader.next();
            }
            ended.complete(null);
        } catch (ProtocolException e) {
            ended.complete(e);
        } catch (IOException e) {
            log.error("the stream broke", e);
            ended.complete(null);
        }
    }

    private void stopUnread() {
        stopped = true;
        ended.complete(new ProtocolException(
                "the client does not read: more than " + (Outbox.MOST_WAITING >> 20) + " MiB of answers are waiting"));
    }

    void stop() {
        stopped = true;
    }

    /** A document of which a change is lost counts as closed: what is known of it is not what the client has. */
    private void refused(String beginning, String why) {
        log.error(why, null);
        remote.notify("window/showMessage", new MessageParams(MessageType.Error, why));
        Matcher uri = Pattern.compile(URI).matcher(beginning);
        if (uri.find()) {
            local.notify(
                    "textDocument/didClose",
                    new DidCloseTextDocumentParams(new TextDocumentIdentifier(
                            JsonParser.parseString(uri.group(1)).getAsString())));
        }
    }

    private void take(String content) {
        try {
            Message message = json.parseMessage(content);
            if (message == null) {
                refuse(ResponseErrorCode.InvalidRequest, "a message must be an object", null);
            } else {
                remote.consume(message);
            }
        } catch (MessageIssueException e) {
            refuseUnread(e.getRpcMessage(), e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            refuse(ResponseErrorCode.ParseError, "invalid JSON-RPC message", e);
        }
    }

    /** Parameters or an answer of a wrong type. What the library would say has names of Java in it. */
    private void refuseUnread(Message message, MessageIssueException cause) {
        if (message instanceof RequestMessage request) {
            String text = request.getMethod() + ": the parameters are not of the type that the protocol asks for";
            log.error(text, cause);
            respond(request.getRawId(), new ResponseError(ResponseErrorCode.InvalidParams, text, null));
        } else {
            remote.handle(message, cause.getIssues());
        }
    }

    /** Answers a message of which not even the id is known. */
    private void refuse(ResponseErrorCode code, String text, @Nullable Throwable cause) {
        log.error(text, cause);
        respond(null, new ResponseError(code, text, null));
    }

    private void respond(@Nullable Either<String, Number> id, ResponseError error) {
        ResponseMessage response = new ResponseMessage();
        if (id != null) {
            response.setRawId(id);
        }
        response.setError(error);
        out.consume(response);
    }
}
