package io.dflint.registry.http;

import java.io.IOException;

/** A server answered what the protocol does not allow. The message says what, for the user. */
final class UnexpectedAnswerException extends IOException {
    private static final long serialVersionUID = 1;

    UnexpectedAnswerException(String message) {
        super(message);
    }
}
