package io.dflint.builder.cli;

import io.dflint.options.Option;

/** The options of {@code dfbuild prune}. */
enum PruneOption implements Option {
    CACHE(Spec.of("--cache", "Also remove the cache: unnamed images of steps, downloads, and the index.")),
    CACHE_MOUNTS(Spec.of("--cache-mounts", "Also remove the volumes of RUN --mount=type=cache.")),
    ALL(Spec.of("-a, --all", "Also remove leftovers of other users and machines that are older than an hour.")),
    FORCE(Spec.of("-f, --force", "Has no effect: dfbuild does not ask.")),
    HOST(Spec.of("-H, --host", "ADDRESS", "The daemon, as DOCKER_HOST: unix://, tcp:// or ssh://.")),
    CONTEXT(Spec.of("--context", "NAME", "The docker context that leads to the daemon."));

    private final Spec spec;

    PruneOption(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
