package io.dflint.registry.http;

import java.io.IOException;

/** An answer that violates the protocol. The message describes it for the user. */
final class UnexpectedAnswerException extends IOException {
    private static final long serialVersionUID = 1;

    UnexpectedAnswerException(String message) {
        super(message);
    }
}
