package io.dflint.lint.cli;

/** The words that, as first argument, name a command. A file of such a name is written {@code ./lint}. */
final class CommandName {
    static final String AST = "ast";
    static final String EXPLAIN = "explain";
    static final String LINT = "lint";
    static final String RULES = "rules";

    private CommandName() {}

    static boolean isOne(String word) {
        return switch (word) {
            case AST, EXPLAIN, LINT, RULES -> true;
            default -> false;
        };
    }
}
