package io.dflint.lint.rule;

import org.jspecify.annotations.Nullable;

/** How much a finding matters, the gravest first. The four levels and their names are hadolint's. */
public enum Severity {
    /** The build fails, or the image does not do what the file says. */
    ERROR,
    /** Likely a mistake. */
    WARNING,
    /** Works, and could be better. */
    INFO,
    /** A matter of form. */
    STYLE;

    private final String label;

    Severity() {
        label = Names.lower(name());
    }

    /** The name that people write and reports print: {@code error}, {@code warning}, {@code info} or {@code style}. */
    public String label() {
        return label;
    }

    /** Whether this is as grave as {@code threshold}, or graver. */
    public boolean atLeast(Severity threshold) {
        return compareTo(threshold) <= 0;
    }

    /** The severity of a name, in any case; null for another word. */
    public static @Nullable Severity parse(String text) {
        for (Severity severity : values()) {
            if (severity.label.equalsIgnoreCase(text)) {
                return severity;
            }
        }
        return null;
    }
}
