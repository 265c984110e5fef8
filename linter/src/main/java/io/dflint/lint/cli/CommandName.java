package io.dflint.lint.cli;

/** The words that, as first argument, name a command. A file of such a name is written {@code ./lint}. */
final class CommandName {
    static final String AST = "ast";
    static final String LINT = "lint";

    private CommandName() {}

    static boolean isOne(String word) {
        return switch (word) {
            case AST, LINT -> true;
            default -> false;
        };
    }
}
