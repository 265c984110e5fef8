package io.dflint.builder.cli;

import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The builder that carries out a build. */
enum EngineChoice {
    /** The builder of this program, which uses the Engine. */
    DOCKER,
    /** BuildKit through {@code docker buildx}. */
    BUILDKIT;

    private static final Set<String> CACHES = Set.of("registry", "local", "inline");

    /**
     * Returns the builder for the options.
     *
     * @throws UsageException if the options need BuildKit but {@code --engine} excludes it
     */
    static EngineChoice of(Arguments<BuildOption> arguments) throws UsageException {
        return switch (arguments.text(BuildOption.ENGINE)) {
            case "buildkit" -> BUILDKIT;
            case "auto" -> needs(arguments) != null || wants(arguments) ? BUILDKIT : DOCKER;
            case "", "docker" -> {
                String need = needs(arguments);
                if (need != null) {
                    throw new UsageException(need + "; add --engine buildkit");
                }
                yield DOCKER;
            }
            default ->
                throw new UsageException(
                        "--engine: expected docker, buildkit or auto, got " + arguments.text(BuildOption.ENGINE));
        };
    }

    /** Describes an option that requires BuildKit, or returns null if there is none. */
    private static @Nullable String needs(Arguments<BuildOption> arguments) {
        String platform = arguments.text(BuildOption.PLATFORM);
        if (platform.indexOf(',') >= 0) {
            return "--platform " + platform + ": only BuildKit builds for several platforms at a time";
        }
        for (String output : arguments.all(BuildOption.OUTPUT)) {
            if (type(output).equals("oci")) {
                return "--output " + output + ": only BuildKit writes OCI archives";
            }
        }
        for (BuildOption option : List.of(BuildOption.CACHE_FROM, BuildOption.CACHE_TO)) {
            for (String cache : arguments.all(option)) {
                String type = type(cache);
                if (!type.isEmpty() && !CACHES.contains(type)) {
                    return option.spelling() + " " + cache + ": only BuildKit has caches of the type " + type;
                }
            }
        }
        for (String context : arguments.all(BuildOption.BUILD_CONTEXT)) {
            if (context.contains("=" + BuildRequest.OCI_LAYOUT)) {
                return "--build-context " + context + ": only BuildKit reads OCI layouts";
            }
        }
        for (String allowed : arguments.all(BuildOption.ALLOW)) {
            if (allowed.startsWith("device")) {
                return "--allow " + allowed + ": only BuildKit gives devices to RUN";
            }
        }
        return null;
    }

    private static String type(String text) {
        Map<String, String> fields = text.contains("=") ? KeyValues.fields(text) : Map.of();
        return fields.getOrDefault("type", "");
    }

    /** Reports whether options are given that have no effect without BuildKit. */
    private static boolean wants(Arguments<BuildOption> arguments) {
        for (BuildOption option : List.of(BuildOption.PROVENANCE, BuildOption.SBOM)) {
            if (arguments.has(option) && !arguments.text(option).equals("false")) {
                return true;
            }
        }
        return arguments.has(BuildOption.BUILDER)
                || arguments.has(BuildOption.ANNOTATION)
                || arguments.has(BuildOption.ATTEST);
    }
}
