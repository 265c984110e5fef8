package io.dflint.builder.cli;

import io.dflint.options.Option;

/** The options of {@code dfbuild build}. */
enum BuildOption implements Option {
    TAG(Spec.of("-t, --tag", "NAME", "A name for the image, repository[:tag].").repeatable()),
    FILE(Spec.of("-f, --file", "FILE", "The Dockerfile; by default, Dockerfile in the context.")),
    BUILD_ARG(Spec.of(
                    "--build-arg",
                    "NAME[=VALUE]",
                    "A value for ARG; without a value, that of the environment variable.")
            .repeatable()),
    TARGET(Spec.of("--target", "STAGE", "The stage to build; by default, the last.")),
    PLATFORM(Spec.of("--platform", "OS/ARCH", "The platform to build for.")),
    LABEL(Spec.of("--label", "NAME=VALUE", "A label for the image.").repeatable()),
    ANNOTATION(Spec.of("--annotation", "NAME=VALUE", "Has no effect: the Engine's image store keeps no annotations.")
            .repeatable()),
    SECRET(Spec.of("--secret", "id=ID[,src=FILE|,env=NAME]", "A secret for RUN --mount=type=secret.")
            .repeatable()),
    SSH(Spec.of("--ssh", "ID[=SOCKET|KEY,…]", "An SSH agent, or private keys, for RUN --mount=type=ssh.")
            .repeatable()),
    NETWORK(Spec.of("--network", "MODE", "The network of RUN: default, none, host or a network's name.")),
    ADD_HOST(Spec.of("--add-host", "NAME:ADDRESS", "A line for /etc/hosts of RUN.")
            .repeatable()),
    SHM_SIZE(Spec.of("--shm-size", "BYTES", "The size of /dev/shm.")),
    ULIMIT(Spec.of("--ulimit", "NAME=SOFT[:HARD]", "A resource limit of RUN.").repeatable()),
    MEMORY(Spec.of("-m, --memory", "BYTES", "The maximum of memory of RUN.")),
    MEMORY_SWAP(Spec.of("--memory-swap", "BYTES", "The maximum of memory and swap together; -1 for no limit.")),
    CPU_SHARES(Spec.of("-c, --cpu-shares", "NUMBER", "The weight of RUN among containers.")),
    CPU_PERIOD(Spec.of("--cpu-period", "MICROSECONDS", "The period of --cpu-quota.")),
    CPU_QUOTA(Spec.of("--cpu-quota", "MICROSECONDS", "The processor time within a period.")),
    CPUSET_CPUS(Spec.of("--cpuset-cpus", "LIST", "The processors of RUN, such as 0-2,4.")),
    CPUSET_MEMS(Spec.of("--cpuset-mems", "LIST", "The memory nodes of RUN.")),
    CGROUP_PARENT(Spec.of("--cgroup-parent", "GROUP", "The parent control group of RUN.")),
    SECURITY_OPT(
            Spec.of("--security-opt", "OPTION", "A security option of RUN.").repeatable()),
    ISOLATION(Spec.of("--isolation", "MODE", "The isolation of RUN on Windows.")),
    ALLOW(Spec.of("--allow", "ENTITLEMENT", "An entitlement of RUN: network.host or security.insecure.")
            .repeatable()
            .words("network.host", "security.insecure")),
    IIDFILE(Spec.of("--iidfile", "FILE", "The file to write the image's ID to.")),
    METADATA_FILE(Spec.of("--metadata-file", "FILE", "The file to write the result to, as JSON.")),
    PUSH(Spec.of("--push", "Push the image under all its names.")),
    LOAD(Spec.of("--load", "Load the image into the daemon, which is always done.")),
    PULL(Spec.of("--pull", "Pull newer versions of the base images.")),
    QUIET(Spec.of("-q, --quiet", "Print only the image's ID.")),
    PROGRESS(Spec.of("--progress", "MODE", "The form of the output: auto, tty, plain, classic, rawjson or quiet.")
            .words("auto", "tty", "plain", "classic", "rawjson", "quiet")),
    BUILD_CONTEXT(Spec.of(
                    "--build-context",
                    "NAME=CONTEXT",
                    "A named context: a directory, archive, repository, or docker-image://….")
            .repeatable()),
    CACHE_FROM(Spec.of("--cache-from", "IMAGE", "An image built by dfbuild whose steps are taken from the cache.")
            .repeatable()),
    CACHE_TO(Spec.of("--cache-to", "TARGET", "Has no effect: every image carries its cache (type=inline).")
            .repeatable()),
    PARALLEL(Spec.of("--parallel", "NUMBER", "The maximum of steps that run at a time; 8 by default.")),
    NO_CACHE(Spec.of("--no-cache", "Ignore the cache.")),
    NO_CACHE_FILTER(Spec.of("--no-cache-filter", "STAGE", "Ignore the cache for a stage.")
            .repeatable()),
    CHECK(Spec.of("--check", "Check the Dockerfile, and build nothing.")),
    CALL(Spec.of("--call", "METHOD", "The method: build, or check, as --check.").words("build", "check")),
    RM(Spec.of("--rm", "Remove containers, which is always done.")),
    FORCE_RM(Spec.of("--force-rm", "Remove containers after failures, which is always done.")),
    COMPRESS(Spec.of("--compress", "Has no effect.")),
    PROVENANCE(Spec.of("--provenance", "VALUE", "Has no effect: the Engine's image store keeps no attestations.")),
    SBOM(Spec.of("--sbom", "VALUE", "Has no effect, as --provenance.")),
    ATTEST(Spec.of("--attest", "TYPE", "Has no effect, as --provenance.")),
    OUTPUT(Spec.of("-o, --output", "TYPE", "Type=docker or type=image, which is always done.")
            .repeatable()),
    BUILDER(Spec.of("--builder", "NAME", "Has no effect.")),
    HOST(Spec.of("-H, --host", "ADDRESS", "The daemon, as DOCKER_HOST: unix://, tcp:// or ssh://.")),
    CONTEXT(Spec.of("--context", "NAME", "The docker context that leads to the daemon."));

    private final Spec spec;

    BuildOption(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
