package io.dflint.lint.output;

import io.dflint.lint.rule.Severity;

/** The names of severities in other programs. */
public final class SeverityNames {
    private SeverityNames() {}

    public static String ofSarif(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, STYLE -> "note";
        };
    }

    public static String ofSonar(Severity severity) {
        return switch (severity) {
            case ERROR -> "CRITICAL";
            case WARNING -> "MAJOR";
            case INFO -> "MINOR";
            case STYLE -> "INFO";
        };
    }
}
