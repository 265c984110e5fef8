package io.dflint.instruction;

import java.util.List;

/**
 * A flag that an instruction takes.
 *
 * @param name without dashes
 * @param kind what value it takes
 * @param values the values that are possible; empty if any is
 * @param since the Dockerfile syntax version that brought it, such as {@code 1.4}; empty if it was always there
 * @param example a value, or a word for what it means, such as {@code user:group}
 * @param summary what it does, in Markdown; begins in lower case and ends without a full stop
 */
public record FlagSpec(String name, Kind kind, List<String> values, String since, String example, String summary) {

    /** What value a flag takes, and how often it may be given. */
    public enum Kind {
        TEXT,
        /** As {@link #TEXT}, and it may be given several times. */
        LIST,
        /** {@code true} or {@code false}; true without a value. */
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
