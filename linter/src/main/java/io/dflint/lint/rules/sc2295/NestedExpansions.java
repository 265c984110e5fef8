package io.dflint.lint.rules.sc2295;

import io.dflint.shell.WordPart;

/** Expansions in expansions. */
final class NestedExpansions {
    private NestedExpansions() {}

    /** Whether an expansion surely gives a number. */
    static boolean isNumber(WordPart part) {
        return part instanceof WordPart.Parameter parameter
                && (parameter.prefix().equals("#") || parameter.isPlain() && "#?$!".contains(parameter.name()));
    }
}
