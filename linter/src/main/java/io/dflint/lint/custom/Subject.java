package io.dflint.lint.custom;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a rule looks at: the kind of places, what can be asked of each, and what messages and fixes can take from it. */
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

    /** What can be asked; the first is meant if only a text is given. */
    List<String> fields() {
        return fields;
    }

    /** The names of what can be taken from a place. */
    List<String> captured() {
        return captured;
    }

    /** The subject of a key; null for another key, and for instructions, which every rule may name. */
    static @Nullable Subject of(String key) {
        for (Subject subject : values()) {
            if (subject != INSTRUCTION && subject.key().equals(key)) {
                return subject;
            }
        }
        return null;
    }
}
