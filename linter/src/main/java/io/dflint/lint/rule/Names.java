package io.dflint.lint.rule;

import java.util.List;
import java.util.Locale;

/** Converts names for display. */
public final class Names {
    private Names() {}

    /** Converts {@code DOCKER_CHECKS} to {@code docker-checks}. */
    static String lower(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a list such as {@code a, b or c}. */
    public static String anyOf(List<String> names) {
        StringBuilder out = new StringBuilder(names.getFirst());
        for (int i = 1; i < names.size(); i++) {
            out.append(i + 1 == names.size() ? " or " : ", ").append(names.get(i));
        }
        return out.toString();
    }
}
