package io.dflint.shell.flow;

import io.dflint.text.TextRange;

/**
 * A place of a script that reads or sets a variable.
 *
 * @param name the variable, without index
 * @param how what happens to it
 * @param range what to show: the expansion, the assignment up to its sign, or the word
 * @param place the node that does it
 */
public record VariableUse(String name, How how, TextRange range, Place place) implements Comparable<VariableUse> {

    /** What happens to a variable. */
    public enum How {
        /** {@code $x}, or its name where a number is expected. */
        READ,
        /** Read by a program that the script starts, as {@code export x} says. */
        EXPORT,
        /** In text that a shell reads later, such as that of {@code trap}. */
        READ_LATER,
        /** {@code x=1} as a command. */
        ASSIGN,
        /** {@code declare x=1} and the like. */
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
