package io.dflint.builder.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of the command line that affect what is built.
 *
 * @param buildArgs the values of {@code --build-arg}
 * @param target the value of {@code --target}; empty for the last stage
 * @param buildPlatform the daemon's own platform, as {@code os/arch[/variant]}
 * @param targetPlatform the platform to build for
 * @param platformGiven whether {@code --platform} was given
 * @param contexts the named contexts, by name in lower case
 * @param labels the values of {@code --label}
 * @param network the value of {@code --network}; empty for the daemon's default
 * @param allowed what {@code --allow} grants: {@code network.host}, {@code security.insecure}
 */
public record PlanSettings(
        Map<String, String> buildArgs,
        String target,
        String buildPlatform,
        String targetPlatform,
        boolean platformGiven,
        Map<String, NamedContext> contexts,
        Map<String, String> labels,
        String network,
        Set<String> allowed) {

    /** The settings of a build for a platform without further options. */
    public static PlanSettings of(String platform) {
        return new PlanSettings(Map.of(), "", platform, platform, false, Map.of(), Map.of(), "", Set.of());
    }

    /** The value of {@code --build-context name=…}. */
    public sealed interface NamedContext {
        /** An image: {@code docker-image://reference}. */
        record Image(String reference) implements NamedContext {}

        /** A directory, archive or repository, identified by its name. */
        record Tree(String name) implements NamedContext {}
    }

    /** Returns the named context for a name regardless of its case, or null if there is none. */
    @Nullable
    NamedContext context(String name) {
        if (contexts.isEmpty() || RESERVED.contains(name)) {
            return null;
        }
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        for (String candidate : candidates(lower)) {
            NamedContext found = contexts.get(candidate);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static final Set<String> RESERVED = Set.of("scratch", "context");

    /**
     * The names by which a context may be given: {@code alpine} also matches {@code docker.io/library/alpine:latest}
     * (BuildKit, named contexts).
     */
    private static List<String> candidates(String name) {
        return List.of(name, ImageNames.familiar(name), ImageNames.canonical(name));
    }
}
