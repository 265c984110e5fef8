package io.dflint.lint.config;

import io.dflint.lint.rule.Shortened;

/** An invalid configuration. The message is one line for the user: what is wrong and what is allowed. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;

    /**
     * Creates an exception.
     *
     * @param source the file or the environment variable
     * @param line the line, from 1; 0 if the problem is not in a line
     */
    public ConfigException(String source, int line, String message) {
        super(Shortened.message(message), null, false, false);
        this.source = Shortened.path(source);
        this.line = line;
    }

    /** Returns {@code FILE:LINE}, or only the file or variable if there is no line. */
    public String place() {
        return line == 0 ? source : source + ":" + line;
    }
}
