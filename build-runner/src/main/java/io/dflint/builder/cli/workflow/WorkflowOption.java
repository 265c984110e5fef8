package io.dflint.builder.cli.workflow;

import io.dflint.options.Option;
import java.util.EnumSet;
import java.util.List;

/** The options of the commands for images and containers; each command has some of them. */
enum WorkflowOption implements Option {
    ALL_IMAGES("-a", "--all", "", "Also list images that are only steps of others."),
    ALL_TAGS("-a", "--all-tags", "", "All tags of the repository."),
    AUTHOR("-a", "--author", "TEXT", "The author, such as \"Kate Smith <ksmith@example.com>\"."),
    CHANGE("-c", "--change", "INSTRUCTION", "A Dockerfile instruction to apply, such as 'CMD [\"sh\"]'."),
    DIGESTS("", "--digests", "", "Show digests."),
    DISABLE_CONTENT_TRUST("", "--disable-content-trust", "", "Has no effect: images are not verified."),
    FILTER_IMAGES(
            "-f", "--filter", "NAME=VALUE", "Show only matches: dangling, label, before, since, until, reference."),
    FILTER_RESULTS("-f", "--filter", "NAME=VALUE", "Show only matches: stars, is-official, is-automated."),
    FORCE("-f", "--force", "", "Also if stopped containers use it or it has several names."),
    LIST_FORMAT("", "--format", "FORMAT", "The form of the list: table, json, or a Go template."),
    FORMAT("-f", "--format", "FORMAT", "The form: json or a Go template."),
    HUMAN("-H", "--human", "", "Readable sizes and times (the default); --human=false for exact ones."),
    LIMIT("", "--limit", "NUMBER", "The maximum of results, 1 to 100; 25 by default."),
    MESSAGE("-m", "--message", "TEXT", "A message to keep with the image."),
    NO_PRUNE("", "--no-prune", "", "Keep untagged parents."),
    NO_TRUNC("", "--no-trunc", "", "Do not shorten anything."),
    PAUSE("-p", "--pause", "", "Stop the container meanwhile (the default); --pause=false lets it run."),
    TYPE("", "--type", "TYPE", "The type: image or container; either by default."),
    PLATFORM("", "--platform", "OS/ARCH", "The platform, if there are several."),
    QUIET("-q", "--quiet", "", "Print the essential only: IDs or names."),
    DETACH("-d", "--detach", "", "Run in the background and print the container's ID."),
    INTERACTIVE("-i", "--interactive", "", "Pass on the standard input."),
    TTY("-t", "--tty", "", "Allocate a terminal for the container."),
    RM("", "--rm", "", "Remove the container when it ends."),
    NAME("", "--name", "NAME", "The name of the container."),
    CIDFILE("", "--cidfile", "FILE", "The file to write the container's ID to."),
    PULL("", "--pull", "WHEN", "When to pull the image: always, missing or never; missing by default."),
    SIG_PROXY("", "--sig-proxy", "", "Pass on signals to the container (the default)."),
    ENV("-e", "--env", "NAME[=VALUE]", "An environment variable; without a value, that of this process."),
    ENV_FILE("", "--env-file", "FILE", "A file with a variable on each line."),
    VOLUME("-v", "--volume", "SOURCE:TARGET[:OPTIONS]", "A path of this machine, or a volume, to mount."),
    TMPFS("", "--tmpfs", "PATH", "The path of a file system in memory."),
    WORKDIR("-w", "--workdir", "PATH", "The working directory."),
    USER("-u", "--user", "USER[:GROUP]", "The user, by name or number."),
    ENTRYPOINT("", "--entrypoint", "PROGRAM", "The program instead of the image's entrypoint."),
    HOSTNAME("-h", "--hostname", "NAME", "The host name of the container."),
    LABEL("-l", "--label", "NAME=VALUE", "A label of the container."),
    PUBLISH("-p", "--publish", "[[IP:]PORT:]PORT", "A port of the container to publish on this machine."),
    PUBLISH_ALL("-P", "--publish-all", "", "Publish all ports that the image exposes."),
    EXPOSE("", "--expose", "PORT", "A port to expose."),
    NETWORK("", "--network", "NETWORK", "The network: bridge, host, none, the name of one, or container:NAME."),
    NET("", "--net", "NETWORK", "As --network."),
    ADD_HOST("", "--add-host", "NAME:ADDRESS", "A line of /etc/hosts."),
    DNS("", "--dns", "ADDRESS", "A name server."),
    STOP_SIGNAL("", "--stop-signal", "SIGNAL", "The signal that ends the container."),
    MEMORY("-m", "--memory", "BYTES", "The maximum of memory, such as 512m."),
    MEMORY_SWAP("", "--memory-swap", "BYTES", "The maximum of memory and swap together; -1 for no limit."),
    CPUS("", "--cpus", "NUMBER", "The maximum of processors, such as 1.5."),
    CPU_SHARES("-c", "--cpu-shares", "NUMBER", "The weight among containers."),
    CPUSET_CPUS("", "--cpuset-cpus", "LIST", "The processors to use, such as 0-2,4."),
    SHM_SIZE("", "--shm-size", "BYTES", "The size of /dev/shm."),
    ULIMIT("", "--ulimit", "NAME=SOFT[:HARD]", "A resource limit."),
    PRIVILEGED("", "--privileged", "", "Give the container all rights on the machine."),
    CAP_ADD("", "--cap-add", "CAPABILITY", "A capability to add."),
    CAP_DROP("", "--cap-drop", "CAPABILITY", "A capability to drop."),
    SECURITY_OPT("", "--security-opt", "OPTION", "An option of a security module."),
    READ_ONLY("", "--read-only", "", "Mount the container's root file system read-only."),
    INIT("", "--init", "", "Run an init process that forwards signals and reaps processes."),
    RESTART("", "--restart", "POLICY", "The restart policy: no, always, unless-stopped or on-failure[:COUNT]."),
    HOST("", "--host", "ADDRESS", "The daemon, as DOCKER_HOST: unix://, tcp:// or ssh://."),
    CONTEXT("", "--context", "NAME", "The docker context that leads to the daemon.");

    private final String letter;
    private final String spelling;
    private final String valueName;
    private final String help;

    WorkflowOption(String letter, String spelling, String valueName, String help) {
        this.letter = letter;
        this.spelling = spelling;
        this.valueName = valueName;
        this.help = help;
    }

    /** Those of {@code dfbuild run}. */
    static WorkflowOption[] ofRun() {
        return EnumSet.range(PLATFORM, RESTART).toArray(WorkflowOption[]::new);
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

    @Override
    public boolean isRepeatable() {
        return switch (this) {
            case CHANGE, FILTER_IMAGES, FILTER_RESULTS, ENV, ENV_FILE, VOLUME, TMPFS, LABEL, PUBLISH, EXPOSE -> true;
            case ADD_HOST, DNS, ULIMIT, CAP_ADD, CAP_DROP, SECURITY_OPT -> true;
            default -> false;
        };
    }

    @Override
    public List<String> candidates() {
        return switch (this) {
            case TYPE -> List.of("image", "container");
            case PULL -> List.of("always", "missing", "never");
            case RESTART -> List.of("no", "always", "unless-stopped", "on-failure");
            default -> List.of();
        };
    }
}
