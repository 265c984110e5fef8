package io.dflint.shell;

import org.jspecify.annotations.Nullable;

/**
 * What a list of statements stands in, from the inside out.
 *
 * @param command the simple command whose word or redirection holds a substitution, else null
 * @param outer what this stands in; null for the script itself
 */
public record Enclosure(
        Kind kind,
        @Nullable ShellNode node,
        @Nullable SimpleCommand command,
        @Nullable Enclosure outer) {

    public enum Kind {
        /** The condition of {@code if} or {@code elif}, which is always or perhaps run. */
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
}
