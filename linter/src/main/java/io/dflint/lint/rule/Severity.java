package io.dflint.lint.rule;

import org.jspecify.annotations.Nullable;

/** The severity of a finding, the highest first. The four levels and their names are those of hadolint. */
public enum Severity {
    /** The build fails, or the image does not do what the file intends. */
    ERROR,
    /** Probably a mistake. */
    WARNING,
    /** Works, but could be better. */
    INFO,
    /** A matter of style. */
    STYLE;

    private final String label;

    Severity() {
        label = Names.lower(name());
    }

    /** The name in options and reports: {@code error}, {@code warning}, {@code info} or {@code style}. */
    public String label() {
        return label;
    }

    /** Reports whether this severity equals {@code threshold} or is higher. */
    public boolean atLeast(Severity threshold) {
        return compareTo(threshold) <= 0;
    }

    /** Returns the severity with a name in any case, or null if there is none. */
    public static @Nullable Severity parse(String text) {
        for (Severity severity : values()) {
            if (severity.label.equalsIgnoreCase(text)) {
                return severity;
            }
        }
        return null;
    }
}
