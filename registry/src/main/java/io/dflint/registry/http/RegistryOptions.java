package io.dflint.registry.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to connect to registries.
 *
 * @param insecure hosts, with an optional port, that may be contacted without TLS. As with Docker, those of this
 *     machine always may
 * @param mirrors hosts to try before a registry, by the name of the registry
 * @param certificates a directory {@code certs.d} with {@code HOST/*.crt}, as for the Docker daemon; null if there is
 *     none
 * @param patience the time limit for a connection, and then for an answer
 */
public record RegistryOptions(
        Set<String> insecure,
        Map<String, List<String>> mirrors,
        @Nullable Path certificates,
        Duration patience) {
    /** The host of Docker Hub, which differs from the name in image references. */
    private static final String DOCKER_HUB_HOST = "registry-1.docker.io";

    public static final RegistryOptions DEFAULT = new RegistryOptions(Set.of(), Map.of(), null, Duration.ofSeconds(20));

    public RegistryOptions {
        insecure = Set.copyOf(insecure);
        mirrors = Map.copyOf(mirrors);
    }

    /** Returns the hosts to try for a registry, in order. */
    List<String> hosts(String registry) {
        String own = registry.equals("docker.io") || registry.equals("index.docker.io") ? DOCKER_HUB_HOST : registry;
        List<String> first = mirrors.getOrDefault(registry, List.of());
        List<String> all = new ArrayList<>(first);
        all.add(own);
        return all;
    }

    boolean mayBePlain(String host) {
        return insecure.contains(host) || isThisMachine(host);
    }

    boolean isThisMachine(String host) {
        String name = withoutPort(host);
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
