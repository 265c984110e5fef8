package io.dflint.lint;

import java.util.Locale;

/** How the names of constants are written outside of Java. */
final class Names {
    private Names() {}

    /** {@code DOCKER_CHECKS} is {@code docker-checks}. */
    static String lower(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
