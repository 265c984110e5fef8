package io.dflint.shell.flow;

import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.ArrayValue;
import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.Condition;
import io.dflint.shell.Dialect;
import io.dflint.shell.HereDocument;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellNode;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;

/** Determines how a shell treats the value of an expansion at its place. */
public final class Quoting {
    private Quoting() {}

    /** Reports whether the value of an expansion is split into words and its globs are expanded. */
    public static boolean isSplit(Place expansion, Dialect dialect) {
        return isSplit(expansion, dialect, false);
    }

    /**
     * Like {@link #isSplit}, but also true for the words of {@code for} and {@code select}, which are often meant to be
     * split.
     */
    public static boolean isSplitEvenInFor(Place expansion, Dialect dialect) {
        return isSplit(expansion, dialect, true);
    }

    private static boolean isSplit(Place expansion, Dialect dialect, boolean evenInFor) {
        for (Place at = expansion.outer(); at != null; at = at.outer()) {
            ShellNode node = at.node();
            if (node instanceof WordPart.DoubleQuoted
                    || node instanceof HereDocument
                    || node instanceof WordPart.Parameter
                    || node instanceof ArithmeticExpression
                    || node instanceof Command.Case) {
                return false;
            }
            if (node instanceof Assignment && !(isArgument(at) && dialect == Dialect.SH)) {
                return false;
            }
            if (node instanceof Command.Test test) {
                return !test.doubled();
            }
            if (node instanceof Command.For) {
                return evenInFor;
            }
            if (node instanceof SimpleCommand command && command.isNamed("let")) {
                return false;
            }
            if (node instanceof Command || node instanceof Redirection) {
                return true;
            }
        }
        return true;
    }

    /** Reports whether an assignment is an argument of a command such as {@code export}. */
    public static boolean isArgument(Place assignment) {
        return assignment.parent() instanceof ShellWord;
    }

    /** Reports whether the expansion is in double quotes, at any depth of its word. */
    public static boolean isInDoubleQuotes(Place expansion) {
        for (Place at = expansion.outer(); at != null && !(at.node() instanceof Command); at = at.outer()) {
            if (at.node() instanceof WordPart.DoubleQuoted || at.node() instanceof HereDocument) {
                return true;
            }
            if (at.node() instanceof Condition || at.node() instanceof ArrayValue) {
                return false;
            }
        }
        return false;
    }

    /** Reports whether the expansion is the whole name of a command, quoted or not. */
    public static boolean isCommandName(Place expansion) {
        Place at = expansion;
        Place outer = at.outer();
        while (outer != null
                && (outer.node() instanceof ShellWord word && word.parts().size() == 1
                        || outer.node() instanceof WordPart.DoubleQuoted quoted
                                && quoted.parts().size() == 1)) {
            at = outer;
            outer = at.outer();
        }
        return outer != null
                && outer.node() instanceof SimpleCommand command
                && !command.words().isEmpty()
                && at.isNode(command.words().getFirst());
    }
}
