package io.dflint.builder.cli;

import io.dflint.options.UsageException;

/** What to do with the files left by a failed command. */
enum OnError {
    REMOVE,
    KEEP,
    SHELL;

    static OnError of(String text) throws UsageException {
        return switch (text) {
            case "", "remove" -> REMOVE;
            case "keep" -> KEEP;
            case "shell" -> SHELL;
            default -> throw new UsageException("--on-error: expected remove, keep or shell, got " + text);
        };
    }
}
