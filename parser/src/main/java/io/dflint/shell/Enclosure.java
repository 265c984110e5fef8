package io.dflint.shell;

import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A construct around a command, linked to the construct around it.
 *
 * @param node the construct or the substitution
 * @param range the part of the construct that contains the command, such as one branch of an {@code if}
 * @param command for a substitution, the simple command that contains it in a word or redirection; otherwise null
 * @param outer the next construct outwards; null if this one is at the top level of the script
 */
public record Enclosure(
        Kind kind,
        ShellNode node,
        TextRange range,
        @Nullable SimpleCommand command,
        @Nullable Enclosure outer) {

    public enum Kind {
        /** The condition of {@code if} or {@code elif}. */
        CONDITION,
        /** A branch of {@code if}. */
        BRANCH,
        LOOP_CONDITION,
        LOOP_BODY,
        CASE_ARM,
        SUBSHELL,
        GROUP,
        FUNCTION,
        COPROCESS,
        TIME,
        /** {@code $( )}, backticks or <code>${ …; }</code>. */
        COMMAND_SUBSTITUTION,
        PROCESS_SUBSTITUTION
    }

    /** Reports whether this or a construct around it is of a kind. */
    boolean isIn(Kind wanted) {
        for (Enclosure at = this; at != null; at = at.outer) {
            if (at.kind == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether this is the other enclosure or inside of it. */
    boolean isWithin(Enclosure other) {
        for (Enclosure at = this; at != null; at = at.outer) {
            if (at.kind == other.kind && at.range.compareTo(other.range) == 0) {
                return true;
            }
        }
        return false;
    }
}
