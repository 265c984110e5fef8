package io.dflint.lsp.protocol;

import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The errors that the protocol knows. */
public final class Errors {
    private Errors() {}

    /** The request is understood and cannot be done; people read the message. */
    public static ResponseErrorException requestFailed(String message) {
        return error(ResponseErrorCode.RequestFailed, message);
    }

    public static ResponseErrorException invalidParams(String message) {
        return error(ResponseErrorCode.InvalidParams, message);
    }

    /** The document changed since the question came. */
    public static ResponseErrorException contentModified() {
        return error(ResponseErrorCode.ContentModified, "the document changed since the request");
    }

    static ResponseErrorException error(ResponseErrorCode code, String message) {
        return new ResponseErrorException(new ResponseError(code, message, null));
    }

    /** What the client is told about something thrown. The stack trace goes to the log, not to the client. */
    static ResponseError of(Throwable thrown, Log log) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof ResponseErrorException known) {
            return known.getResponseError();
        }
        log.error("a request failed", cause);
        return new ResponseError(
                ResponseErrorCode.InternalError,
                "internal error in dfls; start it with --log FILE and report what the file says",
                null);
    }
}
