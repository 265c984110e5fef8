package io.dflint.lsp.protocol;

import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The errors defined by the protocol. */
public final class Errors {
    private Errors() {}

    /** The request is valid but cannot be carried out. The message is shown to the user. */
    public static ResponseErrorException requestFailed(String message) {
        return error(ResponseErrorCode.RequestFailed, message);
    }

    public static ResponseErrorException invalidParams(String message) {
        return error(ResponseErrorCode.InvalidParams, message);
    }

    /** The document has changed since the request. */
    public static ResponseErrorException contentModified() {
        return error(ResponseErrorCode.ContentModified, "the document changed since the request");
    }

    static ResponseErrorException error(ResponseErrorCode code, String message) {
        return new ResponseErrorException(new ResponseError(code, message, null));
    }

    /**
     * Converts a thrown exception to an error for the client. The stack trace is logged, but not sent to the client.
     */
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
