package io.dflint.syntax;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parser directives of Docker (Dockerfile reference, parser directives). */
public enum DirectiveType {
    SYNTAX(
            "docker/dockerfile:1",
            "Sets the frontend that reads this file.",
            "An image. With `docker/dockerfile:1`, BuildKit uses the newest stable version."),
    ESCAPE(
            "\\",
            "Sets the character that continues lines and escapes other characters.",
            "A backslash, or a backtick for Windows paths."),
    CHECK(
            "skip=Rule,Rule;error=true",
            "Configures the build checks of Docker.",
            "Rules to skip, or `all`, and whether a finding fails the build.");

    private final String example;
    private final String summary;
    private final String meaning;

    DirectiveType(String example, String summary, String meaning) {
        this.example = example;
        this.summary = summary;
        this.meaning = meaning;
    }

    /** Returns the directive with a name in any case, or null if there is none. */
    public static @Nullable DirectiveType of(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        for (DirectiveType type : values()) {
            if (type.name().equals(wanted)) {
                return type;
            }
        }
        return null;
    }

    /** The name as it is usually written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An example of a value, or a pattern for it. */
    public String example() {
        return example;
    }

    /** What it does, in a sentence of Markdown. */
    public String summary() {
        return summary;
    }

    /** The possible values, in Markdown. */
    public String meaning() {
        return meaning;
    }
}
