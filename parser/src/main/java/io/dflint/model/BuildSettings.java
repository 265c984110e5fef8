package io.dflint.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a build that do not come from the Dockerfile.
 *
 * @param buildArgs the values of {@code --build-arg}
 * @param buildPlatform the platform on which the build runs, as {@code os/arch[/variant]}
 * @param targetPlatform the platform for which it builds
 * @param targetStage the value of {@code --target}; empty for the last stage
 */
public record BuildSettings(
        Map<String, String> buildArgs, String buildPlatform, String targetPlatform, String targetStage) {

    /** No build arguments, linux/amd64 as both platforms, and the last stage as the target. */
    public static final BuildSettings DEFAULT = new BuildSettings(Map.of(), "linux/amd64", "linux/amd64", "");

    public BuildSettings withBuildArgs(Map<String, String> args) {
        return new BuildSettings(Map.copyOf(args), buildPlatform, targetPlatform, targetStage);
    }

    public BuildSettings withTarget(String stage) {
        return new BuildSettings(buildArgs, buildPlatform, targetPlatform, stage);
    }

    /** The ARGs that BuildKit sets itself before the first FROM (Dockerfile reference, global scope ARGs). */
    public Map<String, String> platformArgs() {
        Map<String, String> args = new LinkedHashMap<>();
        putPlatform(args, "BUILD", buildPlatform);
        putPlatform(args, "TARGET", targetPlatform);
        args.put("TARGETSTAGE", targetStage.isEmpty() ? "default" : targetStage);
        return args;
    }

    private static void putPlatform(Map<String, String> args, String prefix, String platform) {
        int os = platform.indexOf('/');
        int arch = platform.indexOf('/', os + 1);
        args.put(prefix + "PLATFORM", platform);
        args.put(prefix + "OS", os < 0 ? platform : platform.substring(0, os));
        args.put(prefix + "OSVERSION", "");
        args.put(prefix + "ARCH", os < 0 ? "" : platform.substring(os + 1, arch < 0 ? platform.length() : arch));
        args.put(prefix + "VARIANT", arch < 0 ? "" : platform.substring(arch + 1));
    }

    /**
     * Reports whether a build argument can be passed without an ARG in the file. That is so for the proxy variables, in
     * upper or lower case.
     */
    public static boolean isPredefined(String name) {
        return switch (name) {
            case "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "FTP_PROXY", "ftp_proxy" -> true;
            case "NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy" -> true;
            default -> false;
        };
    }
}
