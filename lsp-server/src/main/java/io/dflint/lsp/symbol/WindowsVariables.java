package io.dflint.lsp.symbol;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.function.BiConsumer;

/** Finds environment variables in scripts of Windows shells. */
final class WindowsVariables {
    private static final String ENV = "env:";

    private WindowsVariables() {}

    /** Finds {@code $env:NAME} and <code>${env:NAME}</code>, ignoring case. */
    static void powershell(LogicalText script, BiConsumer<String, TextRange> found) {
        int at = script.indexOf('$', 0);
        while (at >= 0) {
            int start = at + 1;
            if (start < script.length() && script.charAt(start) == '{') {
                start++;
            }
            int end = start;
            if (start + ENV.length() <= script.length()
                    && script.substring(start, start + ENV.length()).equalsIgnoreCase(ENV)) {
                start += ENV.length();
                end = start;
                while (end < script.length() && VariableNames.isNamePart(script.charAt(end))) {
                    end++;
                }
                report(script, start, end, found);
            }
            at = script.indexOf('$', Math.max(end, at + 1));
        }
    }

    /** Finds {@code %NAME%}. */
    static void cmd(LogicalText script, BiConsumer<String, TextRange> found) {
        int at = script.indexOf('%', 0);
        while (at >= 0) {
            int end = at + 1;
            while (end < script.length() && VariableNames.isNamePart(script.charAt(end))) {
                end++;
            }
            boolean closed = end < script.length() && script.charAt(end) == '%';
            if (closed) {
                report(script, at + 1, end, found);
            }
            at = script.indexOf('%', closed ? end + 1 : end);
        }
    }

    private static void report(LogicalText script, int start, int end, BiConsumer<String, TextRange> found) {
        String name = script.substring(start, end);
        if (VariableNames.isName(name)) {
            found.accept(name, script.sourceRange(start, end));
        }
    }
}
