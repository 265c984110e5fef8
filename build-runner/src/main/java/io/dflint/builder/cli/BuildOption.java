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
    PLATFORM(Spec.of(
            "--platform",
            "OS/ARCH",
            "The platform to build for; several, separated by commas, with --engine buildkit.")),
    LABEL(Spec.of("--label", "NAME=VALUE", "A label for the image.").repeatable()),
    ANNOTATION(Spec.of("--annotation", "NAME=VALUE", "An annotation of the manifest, with --engine buildkit.")
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
    ALLOW(Spec.of(
                    "--allow",
                    "ENTITLEMENT",
                    "An entitlement: network.host, security.insecure; of Compose and Bake files also fs.write=PATH.")
            .repeatable()
            .words("network.host", "security.insecure")),
    IIDFILE(Spec.of("--iidfile", "FILE", "The file to write the image's ID to.")),
    METADATA_FILE(Spec.of("--metadata-file", "FILE", "The file to write the result to, as JSON.")),
    ON_ERROR(Spec.of(
                    "--on-error",
                    "ACTION",
                    "After a command that failed: remove what it left, keep it in an image, or open a shell in it.")
            .words("remove", "keep", "shell")),
    REPORT(Spec.of("--report", "FILE", "The file to write a report to, .html, .json or .md.")
            .repeatable()),
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
    CACHE_FROM(Spec.of(
                    "--cache-from",
                    "IMAGE",
                    "Where results of steps come from: an image built by dfbuild, type=registry,ref=IMAGE or type=local,src=DIRECTORY.")
            .repeatable()),
    CACHE_TO(Spec.of(
                    "--cache-to",
                    "TARGET",
                    "Where results of steps go: type=registry,ref=IMAGE or type=local,dest=DIRECTORY, with mode=max those of all stages.")
            .repeatable()),
    PARALLEL(Spec.of("--parallel", "NUMBER", "The maximum of steps that run at a time; 16 by default.")),
    NO_CACHE(Spec.of("--no-cache", "Ignore the cache.")),
    NO_CACHE_FILTER(Spec.of("--no-cache-filter", "STAGE", "Ignore the cache for a stage.")
            .repeatable()),
    FORMAT(Spec.of("--format", "FORMAT", "The form of dfbuild plan: text or json.")
            .words("text", "json")),
    FAIL_ON_MISS(Spec.of("--fail-on-miss", "Of dfbuild plan: exit with code 3 if a step would run.")),
    STRICT(Spec.of("--strict", "Fail where the build would only warn of a likely mistake.")),
    CHECK(Spec.of("--check", "Look for what Docker would reject, and build nothing.")),
    CALL(Spec.of("--call", "METHOD", "The method: build, or check, as --check.").words("build", "check")),
    RM(Spec.of("--rm", "Remove containers, which is always done.")),
    FORCE_RM(Spec.of("--force-rm", "Remove containers after failures, which is always done.")),
    COMPRESS(Spec.of("--compress", "Has no effect.")),
    PROVENANCE(Spec.of("--provenance", "VALUE", "A provenance attestation, with --engine buildkit.")),
    SBOM(Spec.of("--sbom", "VALUE", "An attestation of what the image contains, with --engine buildkit.")),
    ATTEST(Spec.of("--attest", "TYPE", "An attestation, with --engine buildkit.")
            .repeatable()),
    OUTPUT(Spec.of(
                    "-o, --output",
                    "TYPE",
                    "What becomes of the result: type=docker[,dest=FILE], image[,name=…,push=true], registry, local,dest=DIRECTORY or tar,dest=FILE.")
            .repeatable()),
    COMPOSE(Spec.of("--compose", "FILE", "A Compose file; the operands are services to build, by default all.")
            .repeatable()),
    BAKE(Spec.of("--bake", "FILE", "A Bake file; the operands are targets to build, by default those of default.")
            .repeatable()),
    ENGINE(Spec.of(
                    "--engine",
                    "ENGINE",
                    "What builds: docker, the Engine itself; buildkit, by docker buildx; auto, buildkit if the options need it.")
            .words("docker", "buildkit", "auto")),
    BUILDER(Spec.of("--builder", "NAME", "The builder of docker buildx, with --engine buildkit.")),
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
