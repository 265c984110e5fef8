package io.dflint.lsp.protocol;

import java.io.IOException;

/** Thrown when the client violates the protocol so that the connection has to end. The message is for the user. */
public final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
        super(message);
    }
}
