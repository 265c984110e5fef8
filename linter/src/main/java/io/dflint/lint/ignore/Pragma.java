package io.dflint.lint.ignore;

import io.dflint.syntax.Comment;
import java.util.List;

/**
 * A comment that ignores rules.
 *
 * @param comment where it stands
 * @param scope for what it counts
 * @param names the rules, by any of their names; {@code all} for every rule
 */
public record Pragma(Comment comment, Scope scope, List<String> names) {

    /** How far a pragma reaches. */
    public enum Scope {
        /** The instruction or command below. */
        NEXT,
        STAGE,
        FILE
    }
}
