package io.dflint.builder.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says about a build, as far as it changes what is built.
 *
 * @param buildArgs {@code --build-arg} values
 * @param target {@code --target}, empty for the last stage
 * @param buildPlatform the daemon's own platform, as {@code os/arch[/variant]}
 * @param targetPlatform the platform built for
 * @param platformGiven whether {@code --platform} names it
 * @param contexts named contexts, by name in lower case
 * @param labels {@code --label} values
 * @param network {@code --network}; empty for the daemon's default
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

    /** A plain build for a platform. */
    public static PlanSettings of(String platform) {
        return new PlanSettings(Map.of(), "", platform, platform, false, Map.of(), Map.of(), "", Set.of());
    }

    /** What {@code --build-context name=…} gives. */
    public sealed interface NamedContext {
        /** An image: {@code docker-image://reference}. */
        record Image(String reference) implements NamedContext {}

        /** A directory, archive or repository, known under the name. */
        record Tree(String name) implements NamedContext {}
    }

    /** The named context of a name, in any case; null without one. */
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

    /** {@code alpine} is also {@code docker.io/library/alpine:latest} (BuildKit, named contexts). */
    private static List<String> candidates(String name) {
        return List.of(name, ImageNames.familiar(name), ImageNames.canonical(name));
    }
}
