package io.dflint.lint.report;

import io.dflint.lint.Names;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The output formats. A new one is a constant here, a line in {@link #open}, and its class. */
public enum Format {
    /** For people: source, carets, colour. */
    TTY,
    /** For programs: hadolint's JSON with more fields. */
    JSON;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name that users write. */
    public String label() {
        return label;
    }

    /** All names, for people to choose from. */
    public static String names() {
        List<String> names = new ArrayList<>();
        for (Format format : values()) {
            names.add(format.label);
        }
        return Names.anyOf(names);
    }

    /** The format of a name, in any case; null for another word. */
    public static @Nullable Format parse(String text) {
        for (Format format : values()) {
            if (format.label.equalsIgnoreCase(text)) {
                return format;
            }
        }
        return null;
    }

    /** A reporter that writes to {@code out}. */
    public Reporter open(Writer out, ReportOptions options) {
        return switch (this) {
            case TTY -> new TtyReporter(out, options.color());
            case JSON -> new JsonReporter(out, options.documentation());
        };
    }
}
