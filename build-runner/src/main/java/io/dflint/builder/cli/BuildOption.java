package io.dflint.builder.cli;

import io.dflint.options.Option;
import java.util.List;

/** The options of {@code dfbuild build}. */
enum BuildOption implements Option {
    TAG("-t", "--tag", "NAME", "A name for the image, repository[:tag]."),
    FILE("-f", "--file", "FILE", "The Dockerfile; by default, Dockerfile in the context."),
    BUILD_ARG("--build-arg", "NAME[=VALUE]", "A value for ARG; without a value, that of the environment variable."),
    TARGET("--target", "STAGE", "The stage to build; by default, the last."),
    PLATFORM("--platform", "OS/ARCH", "The platform to build for."),
    LABEL("--label", "NAME=VALUE", "A label for the image."),
    ANNOTATION("--annotation", "NAME=VALUE", "Has no effect: the Engine's image store keeps no annotations."),
    SECRET("--secret", "id=ID[,src=FILE|,env=NAME]", "A secret for RUN --mount=type=secret."),
    SSH("--ssh", "ID[=SOCKET|KEY,…]", "An SSH agent, or private keys, for RUN --mount=type=ssh."),
    NETWORK("--network", "MODE", "The network of RUN: default, none, host or a network's name."),
    ADD_HOST("--add-host", "NAME:ADDRESS", "A line for /etc/hosts of RUN."),
    SHM_SIZE("--shm-size", "BYTES", "The size of /dev/shm."),
    ULIMIT("--ulimit", "NAME=SOFT[:HARD]", "A resource limit of RUN."),
    MEMORY("-m", "--memory", "BYTES", "The maximum of memory of RUN."),
    MEMORY_SWAP("--memory-swap", "BYTES", "The maximum of memory and swap together; -1 for no limit."),
    CPU_SHARES("-c", "--cpu-shares", "NUMBER", "The weight of RUN among containers."),
    CPU_PERIOD("--cpu-period", "MICROSECONDS", "The period of --cpu-quota."),
    CPU_QUOTA("--cpu-quota", "MICROSECONDS", "The processor time within a period."),
    CPUSET_CPUS("--cpuset-cpus", "LIST", "The processors of RUN, such as 0-2,4."),
    CPUSET_MEMS("--cpuset-mems", "LIST", "The memory nodes of RUN."),
    CGROUP_PARENT("--cgroup-parent", "GROUP", "The parent control group of RUN."),
    SECURITY_OPT("--security-opt", "OPTION", "A security option of RUN."),
    ISOLATION("--isolation", "MODE", "The isolation of RUN on Windows."),
    ALLOW("--allow", "ENTITLEMENT", "An entitlement of RUN: network.host or security.insecure."),
    IIDFILE("--iidfile", "FILE", "The file to write the image's ID to."),
    METADATA_FILE("--metadata-file", "FILE", "The file to write the result to, as JSON."),
    PUSH("--push", "Push the image under all its names."),
    LOAD("--load", "Load the image into the daemon, which is always done."),
    PULL("--pull", "Pull newer versions of the base images."),
    QUIET("-q", "--quiet", "Print only the image's ID."),
    PROGRESS("--progress", "MODE", "The form of the output: auto, tty, plain, classic, rawjson or quiet."),
    BUILD_CONTEXT(
            "--build-context",
            "NAME=CONTEXT",
            "A named context: a directory, archive, repository, or docker-image://…."),
    CACHE_FROM("--cache-from", "IMAGE", "An image built by dfbuild whose steps are taken from the cache."),
    CACHE_TO("--cache-to", "TARGET", "Has no effect: every image carries its cache (type=inline)."),
    PARALLEL("--parallel", "NUMBER", "The maximum of steps that run at a time; 8 by default."),
    NO_CACHE("--no-cache", "Ignore the cache."),
    NO_CACHE_FILTER("--no-cache-filter", "STAGE", "Ignore the cache for a stage."),
    CHECK("--check", "Check the Dockerfile, and build nothing."),
    CALL("--call", "METHOD", "The method: build, or check, as --check."),
    RM("--rm", "Remove containers, which is always done."),
    FORCE_RM("--force-rm", "Remove containers after failures, which is always done."),
    COMPRESS("--compress", "Has no effect."),
    PROVENANCE("--provenance", "VALUE", "Has no effect: the Engine's image store keeps no attestations."),
    SBOM("--sbom", "VALUE", "Has no effect, as --provenance."),
    ATTEST("--attest", "TYPE", "Has no effect, as --provenance."),
    OUTPUT("-o", "--output", "TYPE", "Type=docker or type=image, which is always done."),
    BUILDER("--builder", "NAME", "Has no effect."),
    HOST("-H", "--host", "ADDRESS", "The daemon, as DOCKER_HOST: unix://, tcp:// or ssh://."),
    CONTEXT("--context", "NAME", "The docker context that leads to the daemon.");

    private final String letter;
    private final String spelling;
    private final String value;
    private final String help;

    BuildOption(String spelling, String help) {
        this("", spelling, "", help);
    }

    BuildOption(String first, String second, String third) {
        // Either a letter, a spelling and a help; or a spelling, a value and a help.
        this(isLetter(first) ? first : "", isLetter(first) ? second : first, isLetter(first) ? "" : second, third);
    }

    BuildOption(String letter, String spelling, String value, String help) {
        this.letter = letter;
        this.spelling = spelling;
        this.value = value;
        this.help = help;
    }

    private static boolean isLetter(String text) {
        return text.length() == 2;
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
        return value;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public boolean isRepeatable() {
        return switch (this) {
            case TAG, BUILD_ARG, LABEL, ANNOTATION, SECRET, SSH, ADD_HOST, ULIMIT, SECURITY_OPT, ALLOW -> true;
            case BUILD_CONTEXT, CACHE_FROM, CACHE_TO, NO_CACHE_FILTER, OUTPUT -> true;
            default -> false;
        };
    }

    @Override
    public List<String> candidates() {
        return switch (this) {
            case PROGRESS -> List.of("auto", "tty", "plain", "classic", "rawjson", "quiet");
            case CALL -> List.of("build", "check");
            case ALLOW -> List.of("network.host", "security.insecure");
            default -> List.of();
        };
    }
}
