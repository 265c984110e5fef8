package io.dflint.lint.output;

import io.dflint.lint.rule.Severity;

/**
 * The control sequences for a terminal, or none.
 *
 * @param frame for line numbers, bars and arrows
 */
public record Style(String error, String warning, String info, String style, String frame, String bold, String reset) {

    public static final Style PLAIN = new Style("", "", "", "", "", "", "");

    public static final Style COLORED = new Style(
            "\u001b[1;31m", "\u001b[1;33m", "\u001b[1;36m", "\u001b[1;35m", "\u001b[1;34m", "\u001b[1m", "\u001b[0m");

    /** Whether there are no control sequences. */
    public boolean isPlain() {
        return reset.isEmpty();
    }

    public String of(Severity severity) {
        return switch (severity) {
            case ERROR -> error;
            case WARNING -> warning;
            case INFO -> info;
            case STYLE -> style;
        };
    }
}
