package io.dflint.lint.rules.df3018;

import io.dflint.model.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A variable in a string of the exec form.
 *
 * @param start the start of the variable in the string
 * @param end the end of the variable
 */
record ExecVariable(String text, int start, int end) {

    /**
     * Returns the first variable in a string that has a value in a scope, or in every container, or null if there is
     * none.
     */
    static @Nullable ExecVariable find(String word, Scope scope) {
        for (int at = word.indexOf('$'); at >= 0; at = word.indexOf('$', at + 1)) {
            boolean braced = at + 1 < word.length() && word.charAt(at + 1) == '{';
            int start = at + (braced ? 2 : 1);
            int end = start;
            while (end < word.length() && isOfName(word.charAt(end))) {
                end++;
            }
            int close = braced ? word.indexOf('}', end) : end;
            String name = word.substring(start, end);
            if (close >= 0 && isVariable(name, scope)) {
                int after = braced ? close + 1 : end;
                return new ExecVariable(word.substring(at, after), at, after);
            }
            at = close < 0 ? word.length() : at;
        }
        return null;
    }

    private static boolean isVariable(String name, Scope scope) {
        return switch (name) {
            case "" -> false;
            case "HOME", "PATH", "HOSTNAME", "PORT" -> true;
            default -> isCapital(name) || scope.variable(name) != null;
        };
    }

    /**
     * Reports whether a name is in upper case like an environment variable. Those set by the base image are unknown
     * here.
     */
    private static boolean isCapital(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c == '_' || i > 0 && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfName(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }
}
