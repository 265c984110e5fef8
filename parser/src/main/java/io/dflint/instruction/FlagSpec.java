package io.dflint.instruction;

import java.util.List;

/**
 * The specification of a flag of an instruction.
 *
 * @param name the name without dashes
 * @param kind the kind of its value
 * @param values the possible values; empty if any value is possible
 * @param since the Dockerfile syntax version that introduced it, such as {@code 1.4}; empty if it has always existed
 * @param example an example of a value, or a placeholder such as {@code user:group}
 * @param summary what it does, in Markdown; begins in lower case and ends without a full stop
 */
public record FlagSpec(String name, Kind kind, List<String> values, String since, String example, String summary) {

    /** The kind of value that a flag takes, and whether it can be repeated. */
    public enum Kind {
        TEXT,
        /** Like {@link #TEXT}, but can be given several times. */
        LIST,
        /** {@code true} or {@code false}. Without a value, it means {@code true}. */
        SWITCH
    }

    static FlagSpec text(String name, String since, String example, String summary) {
        return new FlagSpec(name, Kind.TEXT, List.of(), since, example, summary);
    }

    static FlagSpec choice(String name, String since, String summary, String... values) {
        return new FlagSpec(name, Kind.TEXT, List.of(values), since, values[0], summary);
    }

    static FlagSpec list(String name, String since, String example, String summary) {
        return new FlagSpec(name, Kind.LIST, List.of(), since, example, summary);
    }

    static FlagSpec toggle(String name, String since, String summary) {
        return new FlagSpec(name, Kind.SWITCH, List.of("true", "false"), since, "true", summary);
    }
}
