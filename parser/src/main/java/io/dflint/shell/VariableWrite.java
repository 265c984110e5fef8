package io.dflint.shell;

import org.jspecify.annotations.Nullable;

/**
 * A place that sets a variable.
 *
 * @param offset where, in the source
 * @param assignment null if the value is not known, as for {@code read} or {@code for}
 * @param site the command that does it; null if it is no simple command
 */
record VariableWrite(
        String name,
        int offset,
        @Nullable Assignment assignment,
        @Nullable CommandSite site) implements Comparable<VariableWrite> {

    @Override
    public int compareTo(VariableWrite other) {
        return Integer.compare(offset, other.offset);
    }

    /** Whether it has happened, in the same process, whenever a later command runs. */
    boolean isSureAt(CommandSite later) {
        if (site == null
                || assignment == null
                || assignment.append()
                || site.pipeline().isPiped()) {
            return false;
        }
        if (site.statement().isBackground()
                && site.statement().range().compareTo(later.statement().range()) != 0) {
            return false;
        }
        for (int i = 1; i <= site.statementIndex(); i++) {
            ShellOperator before = site.statement().operatorBefore(i);
            if (before != null && before.kind() == ShellOperator.Kind.OR) {
                return false;
            }
        }
        Enclosure own = site.enclosure();
        return own == null || later.enclosure() != null && later.enclosure().isWithin(own);
    }

    /** Whether it is in a function that a command is not in: nobody knows when that is called. */
    boolean isInOtherFunction(CommandSite command) {
        Enclosure at = site == null ? null : site.enclosure();
        for (; at != null; at = at.outer()) {
            if (at.kind() == Enclosure.Kind.FUNCTION) {
                return command.enclosure() == null || !command.enclosure().isWithin(at);
            }
        }
        return false;
    }
}
