package io.dflint.builder.cli;

import io.dflint.options.Option;
import java.util.List;

/** The options of {@code dfbuild build}. */
enum BuildOption implements Option {
    TAG("-t", "--tag", "NAME", "A name for the image, repository[:tag]."),
    FILE("-f", "--file", "FILE", "The Dockerfile; Dockerfile in the context if left out."),
    BUILD_ARG("--build-arg", "NAME[=VALUE]", "A value for ARG; without value that of the environment."),
    TARGET("--target", "STAGE", "The stage to build; the last if left out."),
    PLATFORM("--platform", "OS/ARCH", "The platform to build for."),
    LABEL("--label", "NAME=VALUE", "A label for the image."),
    ANNOTATION("--annotation", "NAME=VALUE", "An annotation; the Engine's image store keeps none, so it warns."),
    SECRET("--secret", "id=ID[,src=FILE|,env=NAME]", "A secret for RUN --mount=type=secret."),
    SSH("--ssh", "ID[=SOCKET|KEY,…]", "An SSH agent, or private keys, for RUN --mount=type=ssh."),
    NETWORK("--network", "MODE", "The network of RUN: default, none, host or a network's name."),
    ADD_HOST("--add-host", "NAME:ADDRESS", "A line for /etc/hosts of RUN."),
    SHM_SIZE("--shm-size", "BYTES", "The size of /dev/shm."),
    ULIMIT("--ulimit", "NAME=SOFT[:HARD]", "A limit of RUN."),
    MEMORY("-m", "--memory", "BYTES", "The most memory RUN may take."),
    MEMORY_SWAP("--memory-swap", "BYTES", "Memory and swap together; -1 for no limit."),
    CPU_SHARES("-c", "--cpu-shares", "NUMBER", "The weight of RUN among others."),
    CPU_PERIOD("--cpu-period", "MICROSECONDS", "The period of --cpu-quota."),
    CPU_QUOTA("--cpu-quota", "MICROSECONDS", "Processor time within a period."),
    CPUSET_CPUS("--cpuset-cpus", "LIST", "The processors RUN may use, as 0-2,4."),
    CPUSET_MEMS("--cpuset-mems", "LIST", "The memory nodes RUN may use."),
    CGROUP_PARENT("--cgroup-parent", "GROUP", "The control group above those of RUN."),
    SECURITY_OPT("--security-opt", "OPTION", "A security option of RUN."),
    ISOLATION("--isolation", "MODE", "How RUN is isolated on Windows."),
    ALLOW("--allow", "ENTITLEMENT", "What RUN may ask for: network.host, security.insecure."),
    IIDFILE("--iidfile", "FILE", "Write the image's id there."),
    METADATA_FILE("--metadata-file", "FILE", "Write facts about the result there, as JSON."),
    PUSH("--push", "Push the image under all its names."),
    LOAD("--load", "Keep the image in the daemon; that is always done."),
    PULL("--pull", "Ask the registry for newer base images."),
    QUIET("-q", "--quiet", "Print the image's id only."),
    PROGRESS("--progress", "MODE", "Auto, tty, plain, classic, rawjson or quiet."),
    BUILD_CONTEXT(
            "--build-context", "NAME=CONTEXT", "A further context: folder, archive, repository, docker-image://…."),
    CACHE_FROM("--cache-from", "IMAGE", "Take results of steps from an image that dfbuild built."),
    CACHE_TO("--cache-to", "TARGET", "Type=inline: every image carries its keys, so nothing is to be done."),
    PARALLEL("--parallel", "NUMBER", "How many steps run at a time; 8 if left out."),
    NO_CACHE("--no-cache", "Run every step."),
    NO_CACHE_FILTER("--no-cache-filter", "STAGE", "Run every step of a stage."),
    CHECK("--check", "Look for mistakes in the Dockerfile, build nothing."),
    CALL("--call", "METHOD", "Build, or check as with --check."),
    RM("--rm", "Remove containers after use; that is always done."),
    FORCE_RM("--force-rm", "Remove containers after failures too; that is always done."),
    COMPRESS("--compress", "Has no effect."),
    PROVENANCE("--provenance", "VALUE", "False; the Engine's image store keeps no attestations."),
    SBOM("--sbom", "VALUE", "False, likewise."),
    ATTEST("--attest", "TYPE", "Has no effect, likewise."),
    OUTPUT("-o", "--output", "TYPE", "Type=docker or type=image, which is always done."),
    BUILDER("--builder", "NAME", "Has no effect: dfbuild is the builder."),
    HOST("-H", "--host", "ADDRESS", "The daemon, as DOCKER_HOST."),
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
