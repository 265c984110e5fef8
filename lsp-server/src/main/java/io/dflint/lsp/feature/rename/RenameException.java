package io.dflint.lsp.feature.rename;

/** A name cannot be changed as wanted; the message says why, to the user. */
public final class RenameException extends Exception {
    public RenameException(String message) {
        super(message);
    }
}
