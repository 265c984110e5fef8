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
 * @param offset how many lines stand before the script
 */
record ScriptFile(String text, int offset) {
    /** A longer script is not asked about: the program would take minutes. */
    private static final int LONGEST = 1 << 20;

    /** The file of a script; null for one that the program cannot judge. */
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

    /** The name by which every version of the program knows a shell; null if it knows none. */
    private static @Nullable String shell(Dialect dialect) {
        return switch (dialect) {
            case SH -> "sh";
            case DASH, ASH, BUSYBOX -> "dash";
            case BASH -> "bash";
            case KSH -> "ksh";
            case ZSH, OTHER -> null;
        };
    }

    /** Where a remark stands in the Dockerfile. */
    TextRange range(Remark remark, LogicalText script) {
        int start = place(remark.line(), remark.column(), script);
        int end = place(remark.endLine(), remark.endColumn(), script);
        return start < end
                ? script.sourceRange(start, end)
                : TextRange.at(script.sourceRange(start, start).start());
    }

    /** The offset of a place in the script, within its bounds. */
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
