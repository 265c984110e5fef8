package io.dflint.lint.ignore;

import io.dflint.syntax.Comment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ignore comment.
 *
 * @param comment the comment
 * @param scope what it applies to
 * @param names the rules, by any of their names; {@code all} for every rule
 * @param until the last day on which it is in effect, as written; null if it does not expire
 * @param reason the reason; empty if it has none
 */
public record Pragma(
        Comment comment,
        Scope scope,
        List<String> names,
        @Nullable String until,
        String reason) {

    /** Creates an ignore comment without an expiry date and a reason. */
    public Pragma(Comment comment, Scope scope, List<String> names) {
        this(comment, scope, names, null, "");
    }

    /** What an ignore comment applies to. */
    public enum Scope {
        /** The instruction or command below. */
        NEXT,
        STAGE,
        FILE
    }
}
