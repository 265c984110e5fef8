package io.dflint.instruction;

import java.util.List;

/**
 * A flag that an instruction takes.
 *
 * @param name without dashes
 * @param kind what value it takes
 * @param values the values that are possible; empty if any is
 * @param since the Dockerfile syntax version that brought it, such as {@code 1.4}; empty if it was always there
 */
public record FlagSpec(String name, Kind kind, List<String> values, String since) {

    /** What value a flag takes, and how often it may be given. */
    public enum Kind {
        TEXT,
        /** As {@link #TEXT}, and it may be given several times. */
        LIST,
        /** {@code true} or {@code false}; true without a value. */
        SWITCH
    }

    static FlagSpec text(String name, String since) {
        return new FlagSpec(name, Kind.TEXT, List.of(), since);
    }

    static FlagSpec choice(String name, String since, String... values) {
        return new FlagSpec(name, Kind.TEXT, List.of(values), since);
    }

    static FlagSpec list(String name, String since) {
        return new FlagSpec(name, Kind.LIST, List.of(), since);
    }

    static FlagSpec toggle(String name, String since) {
        return new FlagSpec(name, Kind.SWITCH, List.of("true", "false"), since);
    }
}
