package io.dflint.lint.config;

import io.dflint.lint.rule.Shortened;

/** A configuration that cannot be used. The message is one line for the user: what is wrong and what is allowed. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;

    /**
     * @param source the file or the environment variable that is wrong
     * @param line from 1; 0 if it is not about a line
     */
    public ConfigException(String source, int line, String message) {
        super(Shortened.message(message), null, false, false);
        this.source = Shortened.path(source);
        this.line = line;
    }

    /** {@code FILE:LINE}, or only the file or variable if no line is to blame. */
    public String place() {
        return line == 0 ? source : source + ":" + line;
    }
}
