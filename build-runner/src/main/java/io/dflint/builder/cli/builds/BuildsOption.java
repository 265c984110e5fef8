package io.dflint.builder.cli.builds;

import io.dflint.options.Option;

/** The options of {@code dfbuild builds} and {@code dfbuild why}. */
enum BuildsOption implements Option {
    ALL(
            Spec.of(
                    "-a, --all",
                    "Of rm: remove all records; of compare: show the steps that do not differ too; of show: list the paths that each step changed.")),
    OUTPUT(Spec.of(
            "-o, --output", "FILE", "Of export: the file to write, .json, .html or .md; - for standard output.")),
    FORMAT(Spec.of("--format", "FORMAT", "The form of the output: text or json.")
            .words("text", "json")),
    BUILD(Spec.of("--build", "BUILD", "Of why: the build to explain; by default, the last.")),
    FORCE(Spec.of("-f, --force", "Has no effect: dfbuild does not ask.")),
    HOST(Spec.of("-H, --host", "ADDRESS", "The daemon, as DOCKER_HOST: unix://, tcp:// or ssh://.")),
    CONTEXT(Spec.of("--context", "NAME", "The docker context that leads to the daemon."));

    private final Spec spec;

    BuildsOption(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
