package io.dflint.lsp.feature.rename;

/** A name cannot be changed as wanted; the reason is for the user. */
public final class RenameException extends Exception {
    private final String reason;

    public RenameException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
