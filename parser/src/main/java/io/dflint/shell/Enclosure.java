package io.dflint.shell;

import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * What a command stands in, from the inside out.
 *
 * @param node the construct or the substitution
 * @param range the part of the construct, such as one branch of an {@code if}
 * @param command the simple command whose word or redirection holds a substitution, else null
 * @param outer what this stands in; null for the script itself
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

    /** Whether this or something around it is of a kind. */
    boolean isIn(Kind wanted) {
        for (Enclosure at = this; at != null; at = at.outer) {
            if (at.kind == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place in this is in {@code other} too. */
    boolean isWithin(Enclosure other) {
        for (Enclosure at = this; at != null; at = at.outer) {
            if (at.kind == other.kind && at.range.compareTo(other.range) == 0) {
                return true;
            }
        }
        return false;
    }
}
