package io.dflint.lint.shellcheck;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.shell.Dialect;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A script as the program reads it.
 *
 * @param text the script, after a line that names its shell unless its first line does
 * @param offset the number of lines before the script
 */
record ScriptFile(String text, int offset) {
    /** Longer scripts are not checked, because the program would take minutes. */
    private static final int LONGEST = 1 << 20;

    /** Returns the file of a script, or null if the program cannot check it. */
    static @Nullable ScriptFile of(ShellScript script) {
        LogicalText text = script.script().text();
        String shell = shell(script.dialect());
        if (shell == null || text.length() > LONGEST) {
            return null;
        }
        String body = text.toString();
        if (body.startsWith("#!")) {
            return new ScriptFile(body + "\n", 0);
        }
        return new ScriptFile("# shellcheck shell=" + shell + "\n" + body + "\n", 1);
    }

    /** Returns the name of a shell that every version of the program supports, or null if there is none. */
    private static @Nullable String shell(Dialect dialect) {
        return switch (dialect) {
            case SH -> "sh";
            case DASH, ASH, BUSYBOX -> "dash";
            case BASH -> "bash";
            case KSH -> "ksh";
            case ZSH, OTHER -> null;
        };
    }

    /** Returns the range of a remark in the Dockerfile. */
    TextRange range(Remark remark, LogicalText script) {
        int start = place(remark.line(), remark.column(), script);
        int end = place(remark.endLine(), remark.endColumn(), script);
        return start < end
                ? script.sourceRange(start, end)
                : TextRange.at(script.sourceRange(start, start).start());
    }

    /** Returns the offset of a position in the script, clamped to its bounds. */
    private int place(int line, int column, LogicalText script) {
        int at = 0;
        for (int i = 1 + offset; i < line; i++) {
            int end = script.indexOf('\n', at);
            if (end < 0) {
                return script.length();
            }
            at = end + 1;
        }
        for (int i = 1; i < column && at < script.length() && script.charAt(at) != '\n'; i++) {
            at += Character.isHighSurrogate(script.charAt(at)) && at + 1 < script.length() ? 2 : 1;
        }
        return at;
    }
}
