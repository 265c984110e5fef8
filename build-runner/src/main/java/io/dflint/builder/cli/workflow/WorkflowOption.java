package io.dflint.builder.cli.workflow;

import io.dflint.options.Option;
import java.util.EnumSet;

/** The options of the commands for images and containers, of which each command has some. */
enum WorkflowOption implements Option {
    ALL_IMAGES(Spec.of("-a, --all", "Also list images that are only steps of others.")),
    ALL_TAGS(Spec.of("-a, --all-tags", "All tags of the repository.")),
    AUTHOR(Spec.of("-a, --author", "TEXT", "The author, such as \"Kate Smith <ksmith@example.com>\".")),
    CHANGE(Spec.of("-c, --change", "INSTRUCTION", "A Dockerfile instruction to apply, such as 'CMD [\"sh\"]'.")
            .repeatable()),
    DIGESTS(Spec.of("--digests", "Show digests.")),
    DISABLE_CONTENT_TRUST(Spec.of("--disable-content-trust", "Has no effect: images are not verified.")),
    FILTER_IMAGES(Spec.of(
                    "-f, --filter",
                    "NAME=VALUE",
                    "Show only matches: dangling, label, before, since, until, reference.")
            .repeatable()),
    FILTER_RESULTS(Spec.of("-f, --filter", "NAME=VALUE", "Show only matches: stars, is-official, is-automated.")
            .repeatable()),
    FORCE(Spec.of("-f, --force", "Also if stopped containers use it or it has several names.")),
    LIST_FORMAT(Spec.of("--format", "FORMAT", "The form of the list: table, json, or a Go template.")),
    FORMAT(Spec.of("-f, --format", "FORMAT", "The form: json or a Go template.")),
    HUMAN(Spec.of("-H, --human", "Readable sizes and times (the default); --human=false for exact ones.")),
    LIMIT(Spec.of("--limit", "NUMBER", "The maximum of results, 1 to 100; 25 by default.")),
    MESSAGE(Spec.of("-m, --message", "TEXT", "A message to keep with the image.")),
    NO_PRUNE(Spec.of("--no-prune", "Keep untagged parents.")),
    NO_TRUNC(Spec.of("--no-trunc", "Do not shorten anything.")),
    PAUSE(Spec.of("-p, --pause", "Stop the container meanwhile (the default); --pause=false lets it run.")),
    TYPE(Spec.of("--type", "TYPE", "The type: image or container; either by default.")
            .words("image", "container")),
    PLATFORM(Spec.of("--platform", "OS/ARCH", "The platform, if there are several.")),
    QUIET(Spec.of("-q, --quiet", "Print the essential only: IDs or names.")),
    DETACH(Spec.of("-d, --detach", "Run in the background and print the container's ID.")),
    INTERACTIVE(Spec.of("-i, --interactive", "Pass on the standard input.")),
    TTY(Spec.of("-t, --tty", "Allocate a terminal for the container.")),
    RM(Spec.of("--rm", "Remove the container when it ends.")),
    NAME(Spec.of("--name", "NAME", "The name of the container.")),
    CIDFILE(Spec.of("--cidfile", "FILE", "The file to write the container's ID to.")),
    PULL(Spec.of("--pull", "WHEN", "When to pull the image: always, missing or never; missing by default.")
            .words("always", "missing", "never")),
    SIG_PROXY(Spec.of("--sig-proxy", "Pass on signals to the container (the default).")),
    ENV(Spec.of("-e, --env", "NAME[=VALUE]", "An environment variable; without a value, that of this process.")
            .repeatable()),
    ENV_FILE(Spec.of("--env-file", "FILE", "A file with a variable on each line.")
            .repeatable()),
    VOLUME(Spec.of("-v, --volume", "SOURCE:TARGET[:OPTIONS]", "A path of this machine, or a volume, to mount.")
            .repeatable()),
    TMPFS(Spec.of("--tmpfs", "PATH", "The path of a file system in memory.").repeatable()),
    WORKDIR(Spec.of("-w, --workdir", "PATH", "The working directory.")),
    USER(Spec.of("-u, --user", "USER[:GROUP]", "The user, by name or number.")),
    ENTRYPOINT(Spec.of("--entrypoint", "PROGRAM", "The program instead of the image's entrypoint.")),
    HOSTNAME(Spec.of("-h, --hostname", "NAME", "The host name of the container.")),
    LABEL(Spec.of("-l, --label", "NAME=VALUE", "A label of the container.").repeatable()),
    PUBLISH(Spec.of("-p, --publish", "[[IP:]PORT:]PORT", "A port of the container to publish on this machine.")
            .repeatable()),
    PUBLISH_ALL(Spec.of("-P, --publish-all", "Publish all ports that the image exposes.")),
    EXPOSE(Spec.of("--expose", "PORT", "A port to expose.").repeatable()),
    NETWORK(Spec.of("--network", "NETWORK", "The network: bridge, host, none, the name of one, or container:NAME.")),
    NET(Spec.of("--net", "NETWORK", "As --network.")),
    ADD_HOST(Spec.of("--add-host", "NAME:ADDRESS", "A line of /etc/hosts.").repeatable()),
    DNS(Spec.of("--dns", "ADDRESS", "A name server.").repeatable()),
    STOP_SIGNAL(Spec.of("--stop-signal", "SIGNAL", "The signal that ends the container.")),
    MEMORY(Spec.of("-m, --memory", "BYTES", "The maximum of memory, such as 512m.")),
    MEMORY_SWAP(Spec.of("--memory-swap", "BYTES", "The maximum of memory and swap together; -1 for no limit.")),
    CPUS(Spec.of("--cpus", "NUMBER", "The maximum of processors, such as 1.5.")),
    CPU_SHARES(Spec.of("-c, --cpu-shares", "NUMBER", "The weight among containers.")),
    CPUSET_CPUS(Spec.of("--cpuset-cpus", "LIST", "The processors to use, such as 0-2,4.")),
    SHM_SIZE(Spec.of("--shm-size", "BYTES", "The size of /dev/shm.")),
    ULIMIT(Spec.of("--ulimit", "NAME=SOFT[:HARD]", "A resource limit.").repeatable()),
    PRIVILEGED(Spec.of("--privileged", "Give the container all rights on the machine.")),
    CAP_ADD(Spec.of("--cap-add", "CAPABILITY", "A capability to add.").repeatable()),
    CAP_DROP(Spec.of("--cap-drop", "CAPABILITY", "A capability to drop.").repeatable()),
    SECURITY_OPT(Spec.of("--security-opt", "OPTION", "An option of a security module.")
            .repeatable()),
    READ_ONLY(Spec.of("--read-only", "Mount the container's root file system read-only.")),
    INIT(Spec.of("--init", "Run an init process that forwards signals and reaps processes.")),
    RESTART(Spec.of("--restart", "POLICY", "The restart policy: no, always, unless-stopped or on-failure[:COUNT].")
            .words("no", "always", "unless-stopped", "on-failure")),
    HOST(Spec.of("--host", "ADDRESS", "The daemon, as DOCKER_HOST: unix://, tcp:// or ssh://.")),
    CONTEXT(Spec.of("--context", "NAME", "The docker context that leads to the daemon."));

    private final Spec spec;

    WorkflowOption(Spec spec) {
        this.spec = spec;
    }

    /** The options of {@code dfbuild run}. */
    static WorkflowOption[] ofRun() {
        return EnumSet.range(PLATFORM, RESTART).toArray(WorkflowOption[]::new);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
