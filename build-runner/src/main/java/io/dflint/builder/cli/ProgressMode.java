package io.dflint.builder.cli;

import io.dflint.options.UsageException;

/** The forms of progress output. */
enum ProgressMode {
    TTY,
    PLAIN,
    CLASSIC,
    RAWJSON,
    QUIET;

    /** @param terminal whether the output is a terminal, which decides for {@code auto} */
    static ProgressMode of(String text, boolean quiet, boolean terminal) throws UsageException {
        if (quiet) {
            return QUIET;
        }
        return switch (text) {
            case "", "auto" -> terminal ? TTY : PLAIN;
            case "tty" -> TTY;
            case "plain" -> PLAIN;
            case "classic" -> CLASSIC;
            case "rawjson" -> RAWJSON;
            case "quiet", "none" -> QUIET;
            default ->
                throw new UsageException(
                        "--progress: expected auto, tty, plain, classic, rawjson or quiet, got " + text);
        };
    }
}
