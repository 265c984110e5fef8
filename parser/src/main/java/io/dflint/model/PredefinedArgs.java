package io.dflint.model;

import org.jspecify.annotations.Nullable;

/** The build arguments that mean something to BuildKit by themselves (Dockerfile reference, ARG). */
public final class PredefinedArgs {
    private PredefinedArgs() {}

    /** What an argument means, in Markdown; begins in lower case and ends without a full stop. Null for any other name. */
    public static @Nullable String meaning(String name) {
        return switch (name) {
            case "TARGETPLATFORM" -> "the platform that is built for, such as `linux/arm64`";
            case "TARGETOS" -> "the operating system that is built for, such as `linux`";
            case "TARGETARCH" -> "the architecture that is built for, such as `arm64`";
            case "TARGETVARIANT" -> "the variant of the architecture that is built for, such as `v7`; often empty";
            case "TARGETOSVERSION" -> "the version of the operating system that is built for; mostly empty";
            case "TARGETSTAGE" -> "the stage that is built";
            case "BUILDPLATFORM" -> "the platform that the build runs on, such as `linux/amd64`";
            case "BUILDOS" -> "the operating system that the build runs on";
            case "BUILDARCH" -> "the architecture that the build runs on";
            case "BUILDVARIANT" -> "the variant of the architecture that the build runs on; often empty";
            case "BUILDOSVERSION" -> "the version of the operating system that the build runs on; mostly empty";
            case "SOURCE_DATE_EPOCH" -> "the time that files and the image get, in seconds since 1970";
            case "BUILDKIT_SYNTAX" -> "the frontend that reads the file, instead of that of `# syntax=`";
            case "BUILDKIT_INLINE_CACHE" -> "whether the image carries what a later build may take for a cache";
            case "BUILDKIT_SANDBOX_HOSTNAME" -> "the name of the host in RUN";
            case "BUILDKIT_MULTI_PLATFORM" -> "whether the result is laid out for several platforms though it has one";
            case "BUILDKIT_CONTEXT_KEEP_GIT_DIR" -> "whether a build context from Git keeps its `.git`";
            case "BUILDKIT_CACHE_MOUNT_NS" -> "a prefix for the ids of cache mounts";
            case "BUILDKIT_DOCKERFILE_CHECK" -> "what the build checks report, instead of what `# check=` says";
            default -> BuildSettings.isPredefined(name) ? "a proxy for RUN, of which the image keeps nothing" : null;
        };
    }
}
