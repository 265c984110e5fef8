package io.dflint.lint.custom;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of candidates, with the fields that conditions can test, and the values that messages and fixes can use.
 */
enum Subject {
    INSTRUCTION(List.of(), List.of("instruction")),
    IMAGE(
            List.of("name", "registry", "repository", "tag", "digest"),
            List.of("image", "registry", "repository", "tag", "digest")),
    COMMAND(List.of("program", "argument", "option", "without"), List.of("command", "program", "argument", "option")),
    FLAG(List.of("name", "value"), List.of("flag", "value")),
    ARGUMENT(List.of("text"), List.of("argument")),
    VARIABLE(List.of("name", "value"), List.of("variable", "value")),
    LABEL(List.of("key", "value"), List.of("label", "value"));

    private final List<String> fields;
    private final List<String> captured;

    Subject(List<String> fields, List<String> captured) {
        this.fields = fields;
        this.captured = captured;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields that conditions can test. A plain text instead of fields applies to the first. */
    List<String> fields() {
        return fields;
    }

    /** The names of the values that messages and fixes can use. */
    List<String> captured() {
        return captured;
    }

    /**
     * Returns the subject with a key, or null if there is none. Instructions have no key, because every rule can name
     * them.
     */
    static @Nullable Subject of(String key) {
        for (Subject subject : values()) {
            if (subject != INSTRUCTION && subject.key().equals(key)) {
                return subject;
            }
        }
        return null;
    }
}
