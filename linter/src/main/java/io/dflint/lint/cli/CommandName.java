package io.dflint.lint.cli;

/** The words that, as first argument, name a command. A file of such a name is written {@code ./lint}. */
final class CommandName {
    static final String LINT = "lint";

    private CommandName() {}

    static boolean isOne(String word) {
        return switch (word) {
            case LINT -> true;
            default -> false;
        };
    }
}
