package io.dflint.lsp.protocol;

import com.google.gson.JsonElement;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.jspecify.annotations.Nullable;

/** Carries messages between two streams and the endpoint that answers them. */
final class Connection {
    /** The requests to the client whose answer matters. */
    private static final List<String> ASKS =
            List.of("workspace/configuration", "workspace/applyEdit", "window/showMessageRequest");

    private final MessageReader reader;
    private final MessageJsonHandler json;
    private final StreamMessageConsumer out;
    private final RemoteEndpoint remote;
    private final Log log;
    private volatile boolean stopped;

    Connection(InputStream in, OutputStream output, Routes routes, Endpoint local, Log log) {
        this.log = log;
        LibraryLog.redirect(log);
        reader = new MessageReader(in, log, this::refused);
        for (String method : ASKS) {
            routes.outgoing(method, JsonElement.class);
        }
        json = new MessageJsonHandler(routes.methods());
        out = new StreamMessageConsumer(new BufferedOutputStream(output, 1 << 16), json);
        remote = new RemoteEndpoint(out, local, thrown -> Errors.of(thrown, log));
        remote.setJsonHandler(json);
        json.setMethodProvider(remote);
    }

    /** Where messages to the client go. */
    Endpoint remote() {
        return remote;
    }

    /** Reads and answers until the stream ends or {@link #stop} is called, which may be from inside an answer. */
    void run() {
        try {
            String content = reader.next();
            while (content != null) {
                take(content);
                content = stopped ? null : reader.next();
            }
        } catch (IOException e) {
            log.error("the stream broke", e);
        }
    }

    void stop() {
        stopped = true;
    }

    private void refused(String why) {
        log.error(why, null);
        remote.notify("window/showMessage", new MessageParams(MessageType.Error, why));
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
            remote.handle(e.getRpcMessage(), e.getIssues());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            refuse(ResponseErrorCode.ParseError, "the message is not JSON-RPC", e);
        }
    }

    /** Answers a message of which not even the id is known. */
    private void refuse(ResponseErrorCode code, String text, @Nullable Throwable cause) {
        log.error(text, cause);
        ResponseMessage response = new ResponseMessage();
        response.setError(new ResponseError(code, text, null));
        try {
            out.consume(response);
        } catch (RuntimeException e) {
            log.error("the stream broke", e);
        }
    }
}
