package io.dflint.lint.kit;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The patterns of {@code grep}. */
public final class GrepPatterns {
    private GrepPatterns() {}

    /** Reports whether a command treats its pattern as a regular expression and prints whole lines. */
    public static boolean isForLines(SimpleCommand grep) {
        return !grep.hasFlag("F", "fixed-strings", "o", "only-matching", "include", "exclude", "exclude-dir");
    }

    /** Reports whether a pattern is written as a glob for file names rather than as a regular expression. */
    public static boolean isGlob(String pattern) {
        return pattern.startsWith("*")
                || pattern.length() == 2 && pattern.charAt(1) == '*' && ".\\".indexOf(pattern.charAt(0)) < 0;
    }

    /** Returns the pattern, which is the first operand, or null if there is none. */
    public static @Nullable ShellWord pattern(SimpleCommand grep) {
        List<ShellWord> operands =
                grep.operands("A", "B", "C", "m", "f", "D", "d", "include", "exclude", "exclude-dir");
        return operands.isEmpty() || operands.getFirst().is("-") ? null : operands.getFirst();
    }
}
