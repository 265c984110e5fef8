package io.dflint.lint.rule;

import java.util.List;
import java.util.Locale;

/** How names are written for people. */
public final class Names {
    private Names() {}

    /** {@code DOCKER_CHECKS} is {@code docker-checks}. */
    static String lower(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code a, b or c}. */
    public static String anyOf(List<String> names) {
        StringBuilder out = new StringBuilder(names.getFirst());
        for (int i = 1; i < names.size(); i++) {
            out.append(i + 1 == names.size() ? " or " : ", ").append(names.get(i));
        }
        return out.toString();
    }
}
