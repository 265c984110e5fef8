package io.dflint.lint.kit;

import io.dflint.shell.Redirection;
import io.dflint.text.TextRange;

/** The ranges of redirections. */
public final class Redirections {
    private Redirections() {}

    /** The range of the operator from its first {@code >}. */
    public static TextRange sign(Redirection redirection) {
        TextRange range = redirection.operatorRange();
        boolean both = redirection.operator() == Redirection.Operator.BOTH
                || redirection.operator() == Redirection.Operator.BOTH_APPEND;
        return both ? new TextRange(range.start() + 1, range.end()) : range;
    }
}
