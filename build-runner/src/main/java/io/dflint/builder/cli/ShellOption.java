package io.dflint.builder.cli;

import io.dflint.options.Option;

/** The options of {@code dfbuild shell}. */
enum ShellOption implements Option {
    BUILD(Spec.of("--build", "BUILD", "The recorded build; by default, the last.")),
    BEFORE(Spec.of("--before", "The state before the step; the default for one that failed.")),
    AFTER(Spec.of("--after", "The state after the step; the default for others.")),
    COMMAND(Spec.of("-c, --command", "COMMAND", "A command to run instead of reading commands.")),
    SHELL(Spec.of("--shell", "PATH", "The shell; by default, /bin/sh.")),
    IMAGE(Spec.of("--image", "IMAGE", "An image whose programs to use; the files of the state are in /image then.")),
    BUILD_ARG(Spec.of(
                    "--build-arg",
                    "NAME[=VALUE]",
                    "A value for ARG other than the recorded one; needed for values that are not recorded.")
            .repeatable()),
    SECRET(Spec.of("--secret", "id=ID[,src=FILE|,env=NAME]", "A secret for RUN --mount=type=secret.")
            .repeatable()),
    SSH(Spec.of("--ssh", "ID[=SOCKET|KEY,…]", "An SSH agent, or private keys, for RUN --mount=type=ssh.")
            .repeatable()),
    BUILD_CONTEXT(Spec.of("--build-context", "NAME=CONTEXT", "A named context, as for the build.")
            .repeatable()),
    HOST(Spec.of("-H, --host", "ADDRESS", "The daemon, as DOCKER_HOST: unix://, tcp:// or ssh://.")),
    CONTEXT(Spec.of("--context", "NAME", "The docker context that leads to the daemon."));

    private final Spec spec;

    ShellOption(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
