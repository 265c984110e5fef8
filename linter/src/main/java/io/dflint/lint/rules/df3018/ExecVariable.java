package io.dflint.lint.rules.df3018;

import io.dflint.model.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A variable in a string of the exec form.
 *
 * @param start where it begins in the string
 * @param end after its last character
 */
record ExecVariable(String text, int start, int end) {

    /** The first variable of a string that has a value in a scope, or in every container; null without one. */
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

    /** As variables of the environment are written; one that the base image sets is not known here. */
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
