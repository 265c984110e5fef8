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

/** Transfers messages between two streams and the endpoint that answers them. */
final class Connection {
    /** The requests to the client whose response is used. */
    private static final List<String> ASKS =
            List.of("workspace/configuration", "workspace/applyEdit", "window/showMessageRequest");

    /** Finds the URI of the document at the beginning of a message. */
    private static final String URI = "\"uri\"\\s*:\\s*(\"[^\"\\\\]*\")";

    private final MessageReader reader;
    private final MessageJsonHandler json;
    private final Outbox out;
    private final RemoteEndpoint remote;
    private final Endpoint local;
    private final Log log;
    /** Completes when the connection ends, with the mistake of the client, or null if there was none. */
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

    /** The endpoint for messages to the client. */
    Endpoint remote() {
        return remote;
    }

    /**
     * Handles messages until the stream ends, {@link #stop} is called, or the client turns out not to read.
     *
     * @throws ProtocolException if the client violates the protocol, or does not read responses
     */
    void run() throws ProtocolException {
        // A thread that reads from a pipe cannot be interrupted, so another one waits for the end.
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

    /**
     * Handles a skipped message. If a change of a document was lost, the document counts as closed, because its content
     * here differs from the client's.
     */
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

    /**
     * Rejects parameters or a response of the wrong type. The message of the library would contain names of Java
     * classes.
     */
    private void refuseUnread(Message message, MessageIssueException cause) {
        if (message instanceof RequestMessage request) {
            String text = request.getMethod() + ": the parameters are not of the type that the protocol asks for";
            log.error(text, cause);
            respond(request.getRawId(), new ResponseError(ResponseErrorCode.InvalidParams, text, null));
        } else {
            remote.handle(message, cause.getIssues());
        }
    }

    /** Responds to a message whose ID is unknown. */
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
