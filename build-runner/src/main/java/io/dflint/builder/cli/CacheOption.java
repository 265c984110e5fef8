package io.dflint.builder.cli;

import io.dflint.options.Option;

/** The options of {@code dfbuild cache}. */
enum CacheOption implements Option {
    KEEP_STORAGE(Spec.of(
            "--keep-storage", "BYTES", "Of prune: remove the least recently used until no more is left, such as 5g.")),
    FILTER(Spec.of("--filter", "until=TIME", "Of prune: only what was not used for so long, such as until=24h.")
            .repeatable()),
    ALL(Spec.of("-a, --all", "Of prune: also remove downloads, cache mounts and the index.")),
    FORMAT(Spec.of("--format", "FORMAT", "Of ls and du: table or json.").words("table", "json")),
    FORCE(Spec.of("-f, --force", "Has no effect: dfbuild does not ask.")),
    HOST(Spec.of("-H, --host", "ADDRESS", "The daemon, as DOCKER_HOST: unix://, tcp:// or ssh://.")),
    CONTEXT(Spec.of("--context", "NAME", "The docker context that leads to the daemon."));

    private final Spec spec;

    CacheOption(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
