package io.dflint.lsp.protocol;

import java.io.IOException;

/** What the client sends is not the protocol, so the connection ends; people read the message. */
public final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
        super(message);
    }
}
