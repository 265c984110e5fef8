package io.dflint.lint.ignore;

import io.dflint.syntax.Comment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment that ignores rules.
 *
 * @param comment where it stands
 * @param scope for what it counts
 * @param names the rules, by any of their names; {@code all} for every rule
 * @param until the last day on which it counts, as written; null for always
 * @param reason why; empty if it does not say
 */
public record Pragma(
        Comment comment,
        Scope scope,
        List<String> names,
        @Nullable String until,
        String reason) {

    /** A comment that counts always, and says no reason. */
    public Pragma(Comment comment, Scope scope, List<String> names) {
        this(comment, scope, names, null, "");
    }

    /** How far a pragma reaches. */
    public enum Scope {
        /** The instruction or command below. */
        NEXT,
        STAGE,
        FILE
    }
}
