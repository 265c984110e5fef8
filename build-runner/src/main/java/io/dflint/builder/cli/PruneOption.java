package io.dflint.builder.cli;

import io.dflint.options.Option;

/** The options of {@code dfbuild prune}. */
enum PruneOption implements Option {
    CACHE("", "--cache", "", "Also remove the cache: unnamed images of steps, downloads, and the index."),
    CACHE_MOUNTS("", "--cache-mounts", "", "Also remove the volumes of RUN --mount=type=cache."),
    ALL("-a", "--all", "", "Also remove leftovers of other users and machines that are older than an hour."),
    FORCE("-f", "--force", "", "Has no effect: dfbuild does not ask."),
    HOST("-H", "--host", "ADDRESS", "The daemon, as DOCKER_HOST: unix://, tcp:// or ssh://."),
    CONTEXT("", "--context", "NAME", "The docker context that leads to the daemon.");

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
