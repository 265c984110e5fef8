package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.shell.ShellProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds syntax errors of scripts. */
public final class SyntaxErrors {
    private SyntaxErrors() {}

    /**
     * Returns the first problem that is an error for the shell too, or null if there is none. Later ones may be
     * consequences of it.
     */
    public static @Nullable ShellProblem first(ShellScript script) {
        if (!script.tree().named("@test").isEmpty()) {
            // Bats has its own syntax.
            return null;
        }
        List<ShellProblem> problems = script.script().problems();
        for (ShellProblem problem : problems) {
            if (isError(problem)) {
                return problem;
            }
        }
        return null;
    }

    /** Returns the first problem for a POSIX shell in a script that bash accepts, or null if there is none. */
    public static @Nullable ShellProblem firstInPosix(ShellScript script) {
        for (ShellProblem problem : script.script().problems()) {
            if (problem.kind() == ShellProblem.Kind.REPEATED_NEGATION
                    || problem.kind() == ShellProblem.Kind.MISSING_OFFSET) {
                return problem;
            }
        }
        return null;
    }

    private static boolean isError(ShellProblem problem) {
        return switch (problem.kind()) {
            case DIRECTIVE,
                    TOO_DEEP,
                    TRAILING_BACKSLASH,
                    UNTERMINATED_HERE_DOCUMENT,
                    BACKGROUND_SEMICOLON,
                    REPEATED_NEGATION,
                    MISSING_OFFSET,
                    MISSING_SEPARATOR,
                    DOUBLE_CLOSED_SINGLE,
                    SINGLE_CLOSED_DOUBLE -> false;
            default -> true;
        };
    }

    /** Reports whether the problem is an unexpected opening parenthesis. */
    public static boolean isParenthesis(ShellProblem problem) {
        return problem.kind() == ShellProblem.Kind.UNEXPECTED
                && problem.message().startsWith("unexpected '(");
    }
}
