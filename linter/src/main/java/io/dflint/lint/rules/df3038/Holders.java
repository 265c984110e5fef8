package io.dflint.lint.rules.df3038;

import io.dflint.instruction.Env;
import io.dflint.instruction.KeyValue;
import java.util.HashSet;
import java.util.Set;

/** The variables that have the value of a build argument. */
final class Holders {
    private final Set<String> names = new HashSet<>();

    Holders(String argument) {
        names.add(argument);
    }

    /** Adds the variables of an ENV: one that holds the value is as new as the argument. */
    void add(Env env) {
        for (KeyValue pair : env.pairs()) {
            if (areIn(pair.value().toString())) {
                names.add(pair.key().toString());
            }
        }
    }

    /** Whether a text has the name of one, also without a dollar sign: programs read variables too. */
    boolean areIn(String text) {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isPart(text.charAt(at))) {
                if (at > start && names.contains(text.substring(start, at))) {
                    return true;
                }
                start = at + 1;
            }
        }
        return false;
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
