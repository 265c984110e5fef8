package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.shell.ShellProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shell does not accept of a script. */
public final class SyntaxErrors {
    private SyntaxErrors() {}

    /** The first mistake that is one for the shell too; what follows may come from it. Null without one. */
    public static @Nullable ShellProblem first(ShellScript script) {
        if (!script.tree().named("@test").isEmpty()) {
            // Bats has a syntax of its own.
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

    /** The first mistake for a shell that knows only what POSIX says, in a script that bash accepts; null without one. */
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

    /** Whether an opening parenthesis is what stands in the way. */
    public static boolean isParenthesis(ShellProblem problem) {
        return problem.kind() == ShellProblem.Kind.UNEXPECTED
                && problem.message().startsWith("unexpected '(");
    }
}
