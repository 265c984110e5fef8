package io.dflint.shell.flow;

import io.dflint.text.TextRange;

/**
 * A place of a script that reads or sets a variable.
 *
 * @param name the variable, without an index
 * @param how the kind of use
 * @param range the range to show: the expansion, the assignment up to its operator, or the word
 * @param place the node that uses it
 */
public record VariableUse(String name, How how, TextRange range, Place place) implements Comparable<VariableUse> {

    /** The kinds of uses. */
    public enum How {
        /** {@code $x}, or the name alone where a number is expected. */
        READ,
        /** Exported, as by {@code export x}, and so read by programs that the script starts. */
        EXPORT,
        /** Read in text that a shell evaluates later, such as that of {@code trap}. */
        READ_LATER,
        /** {@code x=1} as a command. */
        ASSIGN,
        /** {@code declare x=1} and similar. */
        DECLARE,
        /** {@code declare x} without a value. */
        DECLARE_ONLY,
        /** By {@code for} or {@code select}. */
        LOOP,
        /** By a command such as {@code read}. */
        BUILTIN,
        /** In arithmetic. */
        ARITHMETIC,
        /** <code>${x:=1}</code>. */
        DEFAULT
    }

    /** Whether it sets the variable. */
    public boolean isWrite() {
        return how.compareTo(How.ASSIGN) >= 0;
    }

    @Override
    public int compareTo(VariableUse other) {
        return Integer.compare(place.range().start(), other.place.range().start());
    }
}
