package io.dflint.lint.input;

import io.dflint.lint.rule.Shortened;

/** A file or directory that cannot be linted. The message is one line for the user: what is wrong and what to do. */
public final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String path;

    public InputException(String path, String message) {
        super(Shortened.message(message), null, false, false);
        this.path = Shortened.path(path);
    }

    /** The file or directory as the user knows it. */
    public String path() {
        return path;
    }
}
