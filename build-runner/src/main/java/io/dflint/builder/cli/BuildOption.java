package io.dflint.builder.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of {@code dfbuild build}. */
enum BuildOption {
    TAG("-t", "--tag", "NAME", "a name for the image, repository[:tag]; may be repeated"),
    FILE("-f", "--file", "FILE", "the Dockerfile; Dockerfile in the context if left out"),
    BUILD_ARG("--build-arg", "NAME[=VALUE]", "a value for ARG; without value that of the environment"),
    TARGET("--target", "STAGE", "the stage to build; the last if left out"),
    PLATFORM("--platform", "OS/ARCH", "the platform to build for"),
    LABEL("--label", "NAME=VALUE", "a label for the image"),
    ANNOTATION("--annotation", "NAME=VALUE", "an annotation; the Engine's image store keeps none, so it warns"),
    SECRET("--secret", "id=ID[,src=FILE|,env=NAME]", "a secret for RUN --mount=type=secret"),
    SSH("--ssh", "ID[=SOCKET|KEY,…]", "an SSH agent, or private keys, for RUN --mount=type=ssh"),
    NETWORK("--network", "MODE", "the network of RUN: default, none, host or a network's name"),
    ADD_HOST("--add-host", "NAME:ADDRESS", "a line for /etc/hosts of RUN"),
    SHM_SIZE("--shm-size", "BYTES", "the size of /dev/shm"),
    ULIMIT("--ulimit", "NAME=SOFT[:HARD]", "a limit of RUN"),
    MEMORY("-m", "--memory", "BYTES", "the most memory RUN may take"),
    MEMORY_SWAP("--memory-swap", "BYTES", "memory and swap together; -1 for no limit"),
    CPU_SHARES("-c", "--cpu-shares", "NUMBER", "the weight of RUN among others"),
    CPU_PERIOD("--cpu-period", "MICROSECONDS", "the period of --cpu-quota"),
    CPU_QUOTA("--cpu-quota", "MICROSECONDS", "processor time within a period"),
    CPUSET_CPUS("--cpuset-cpus", "LIST", "the processors RUN may use, as 0-2,4"),
    CPUSET_MEMS("--cpuset-mems", "LIST", "the memory nodes RUN may use"),
    CGROUP_PARENT("--cgroup-parent", "GROUP", "the control group above those of RUN"),
    SECURITY_OPT("--security-opt", "OPTION", "a security option of RUN"),
    ISOLATION("--isolation", "MODE", "how RUN is isolated on Windows"),
    ALLOW("--allow", "ENTITLEMENT", "what RUN may ask for: network.host, security.insecure"),
    IIDFILE("--iidfile", "FILE", "write the image's id there"),
    METADATA_FILE("--metadata-file", "FILE", "write facts about the result there, as JSON"),
    PUSH("--push", "push the image under all its names"),
    LOAD("--load", "keep the image in the daemon; that is always done"),
    PULL("--pull", "ask the registry for newer base images"),
    QUIET("-q", "--quiet", "print the image's id only"),
    PROGRESS("--progress", "MODE", "auto, tty, plain, classic, rawjson or quiet"),
    BUILD_CONTEXT(
            "--build-context", "NAME=CONTEXT", "a further context: folder, archive, repository, docker-image://…"),
    CACHE_FROM("--cache-from", "IMAGE", "take results of steps from an image that dfbuild built"),
    CACHE_TO("--cache-to", "TARGET", "type=inline: every image carries its keys, so nothing is to be done"),
    NO_CACHE("--no-cache", "run every step"),
    NO_CACHE_FILTER("--no-cache-filter", "STAGE", "run every step of a stage"),
    CHECK("--check", "look for mistakes in the Dockerfile, build nothing"),
    CALL("--call", "METHOD", "build, or check as with --check"),
    RM("--rm", "remove containers after use; that is always done"),
    FORCE_RM("--force-rm", "remove containers after failures too; that is always done"),
    COMPRESS("--compress", "has no effect"),
    PROVENANCE("--provenance", "VALUE", "false; the Engine's image store keeps no attestations"),
    SBOM("--sbom", "VALUE", "false, likewise"),
    ATTEST("--attest", "TYPE", "has no effect, likewise"),
    OUTPUT("-o", "--output", "TYPE", "type=docker or type=image, which is always done"),
    BUILDER("--builder", "NAME", "has no effect: dfbuild is the builder"),
    HOST("-H", "--host", "ADDRESS", "the daemon, as DOCKER_HOST"),
    CONTEXT("--context", "NAME", "the docker context that leads to the daemon"),
    HELP("-h", "--help", "show this help");

    private static final BuildOption[] ALL = values();

    private final @Nullable String letter;
    private final String spelling;
    private final @Nullable String value;
    private final String help;

    BuildOption(String spelling, String help) {
        this(null, spelling, null, help);
    }

    BuildOption(String first, String second, String third) {
        // Either a letter, a spelling and a help; or a spelling, a value and a help.
        this(isLetter(first) ? first : null, isLetter(first) ? second : first, isLetter(first) ? null : second, third);
    }

    BuildOption(@Nullable String letter, String spelling, @Nullable String value, String help) {
        this.letter = letter;
        this.spelling = spelling;
        this.value = value;
        this.help = help;
    }

    private static boolean isLetter(String text) {
        return text.length() == 2;
    }

    /** The option that is spelt so; null without one. */
    static @Nullable BuildOption of(String spelling) {
        for (BuildOption option : ALL) {
            if (option.spelling.equals(spelling) || spelling.equals(option.letter)) {
                return option;
            }
        }
        return null;
    }

    static List<String> spellings() {
        List<String> spellings = new ArrayList<>(ALL.length);
        for (BuildOption option : ALL) {
            spellings.add(option.spelling);
        }
        return spellings;
    }

    String spelling() {
        return spelling;
    }

    /** Whether it stands without a value. */
    boolean isSwitch() {
        return value == null;
    }

    /** Two columns: how it is written, and what it does. */
    static String table() {
        StringBuilder table = new StringBuilder();
        for (BuildOption option : ALL) {
            String left = (option.letter == null ? "    " : option.letter + ", ")
                    + option.spelling
                    + (option.value == null ? "" : " " + option.value);
            table.append("  ").append(left);
            table.append(left.length() > 30 ? "\n" + " ".repeat(34) : " ".repeat(32 - left.length()));
            table.append(option.help).append('\n');
        }
        return table.toString();
    }
}
