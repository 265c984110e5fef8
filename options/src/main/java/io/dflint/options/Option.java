package io.dflint.options;

import java.util.List;

/** A row of the table of a command's options. The table is an enum. */
public interface Option {
    /** The name with its hyphens, such as {@code --format}. */
    String spelling();

    /** The short name with its hyphen, such as {@code -f}; empty for none. */
    default String letter() {
        return "";
    }

    /** What help calls the value, such as {@code FILE}; empty for a switch, which has none. */
    String valueName();

    /** One sentence. */
    String help();

    /** Whether each occurrence counts, not only the last one. */
    default boolean isRepeatable() {
        return false;
    }

    /** The words that completion offers as values; empty for file names. */
    default List<String> candidates() {
        return List.of();
    }

    /** Whether it has no value, or at most {@code true} or {@code false}. */
    default boolean isSwitch() {
        return valueName().isEmpty();
    }
}
