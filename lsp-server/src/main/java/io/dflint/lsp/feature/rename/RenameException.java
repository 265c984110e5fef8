package io.dflint.lsp.feature.rename;

/** Thrown when a name cannot be changed as requested. The reason is for the user. */
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
