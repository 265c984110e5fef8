package io.dflint.builder.cli;

import io.dflint.options.Option;

/** The options of {@code dfbuild prune}. */
enum PruneOption implements Option {
    CACHE("", "--cache", "", "Also remove the cache: unnamed images of steps, downloads, and the index."),
    CACHE_MOUNTS("", "--cache-mounts", "", "Also remove the volumes of RUN --mount=type=cache."),
    ALL(
            "-a",
            "--all",
            "",
            "Also remove what builds by other users or from other machines left an hour ago or earlier."),
    FORCE("-f", "--force", "", "Without effect: dfbuild asks nothing."),
    HOST("-H", "--host", "ADDRESS", "Daemon to use, as DOCKER_HOST."),
    CONTEXT("", "--context", "NAME", "Docker context to use.");

    private final String letter;
    private final String spelling;
    private final String valueName;
    private final String help;

    PruneOption(String letter, String spelling, String valueName, String help) {
        this.letter = letter;
        this.spelling = spelling;
        this.valueName = valueName;
        this.help = help;
    }

    @Override
    public String letter() {
        return letter;
    }

    @Override
    public String spelling() {
        return spelling;
    }

    @Override
    public String valueName() {
        return valueName;
    }

    @Override
    public String help() {
        return help;
    }
}
