package io.dflint.shell;

import org.jspecify.annotations.Nullable;

/**
 * A place that sets a variable.
 *
 * @param offset the offset in the source
 * @param assignment null if the value is not known, as for {@code read} or {@code for}
 * @param site the command that sets it; null if it is not a simple command
 * @param afterOr whether {@code ||} precedes it in its statement
 */
record VariableWrite(
        String name,
        int offset,
        @Nullable Assignment assignment,
        @Nullable CommandSite site,
        boolean afterOr) implements Comparable<VariableWrite> {

    @Override
    public int compareTo(VariableWrite other) {
        return Integer.compare(offset, other.offset);
    }

    /** Reports whether it has certainly been executed, in the same process, when a later command runs. */
    boolean isSureAt(CommandSite later) {
        if (site == null
                || assignment == null
                || assignment.append()
                || afterOr
                || site.pipeline().isPiped()) {
            return false;
        }
        if (site.statement().isBackground()
                && site.statement().range().compareTo(later.statement().range()) != 0) {
            return false;
        }
        Enclosure own = site.enclosure();
        return own == null || later.enclosure() != null && later.enclosure().isWithin(own);
    }

    /** The innermost function that contains it; null if there is none. */
    @Nullable
    Enclosure function() {
        Enclosure at = site == null ? null : site.enclosure();
        while (at != null && at.kind() != Enclosure.Kind.FUNCTION) {
            at = at.outer();
        }
        return at;
    }
}
