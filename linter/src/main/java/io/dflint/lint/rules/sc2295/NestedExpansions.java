package io.dflint.lint.rules.sc2295;

import io.dflint.shell.WordPart;

/** Examines expansions inside expansions. */
final class NestedExpansions {
    private NestedExpansions() {}

    /** Reports whether an expansion certainly results in a number. */
    static boolean isNumber(WordPart part) {
        return part instanceof WordPart.Parameter parameter
                && (parameter.prefix().equals("#") || parameter.isPlain() && "#?$!".contains(parameter.name()));
    }
}
