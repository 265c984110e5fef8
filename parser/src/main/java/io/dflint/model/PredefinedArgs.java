package io.dflint.model;

import org.jspecify.annotations.Nullable;

/** The build arguments that BuildKit predefines (Dockerfile reference, ARG). */
public final class PredefinedArgs {
    private PredefinedArgs() {}

    /**
     * Returns the meaning of an argument in Markdown, beginning in lower case and without a full stop; null for any
     * other name.
     */
    public static @Nullable String meaning(String name) {
        return switch (name) {
            case "TARGETPLATFORM" -> "the target platform, such as `linux/arm64`";
            case "TARGETOS" -> "the target operating system, such as `linux`";
            case "TARGETARCH" -> "the target architecture, such as `arm64`";
            case "TARGETVARIANT" -> "the variant of the target architecture, such as `v7`; often empty";
            case "TARGETOSVERSION" -> "the version of the target operating system; usually empty";
            case "TARGETSTAGE" -> "the target stage";
            case "BUILDPLATFORM" -> "the platform that the build runs on, such as `linux/amd64`";
            case "BUILDOS" -> "the operating system that the build runs on";
            case "BUILDARCH" -> "the architecture that the build runs on";
            case "BUILDVARIANT" -> "the variant of the architecture that the build runs on; often empty";
            case "BUILDOSVERSION" -> "the version of the operating system that the build runs on; usually empty";
            case "SOURCE_DATE_EPOCH" -> "the timestamp of the files and the image, in seconds since 1970";
            case "BUILDKIT_SYNTAX" -> "the frontend that reads the file; overrides `# syntax=`";
            case "BUILDKIT_INLINE_CACHE" -> "whether the image contains metadata that later builds can use as a cache";
            case "BUILDKIT_SANDBOX_HOSTNAME" -> "the host name in RUN";
            case "BUILDKIT_MULTI_PLATFORM" -> "whether the output has the layout for multiple platforms, even with one";
            case "BUILDKIT_CONTEXT_KEEP_GIT_DIR" -> "whether a build context from Git keeps its `.git` folder";
            case "BUILDKIT_CACHE_MOUNT_NS" -> "a prefix for the ids of cache mounts";
            case "BUILDKIT_DOCKERFILE_CHECK" -> "options of the build checks; overrides `# check=`";
            default -> BuildSettings.isPredefined(name) ? "a proxy for RUN; the image does not keep it" : null;
        };
    }
}
