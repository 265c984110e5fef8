package io.dflint.registry.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How registries are reached.
 *
 * @param insecure hosts, perhaps with a port, that may be asked without TLS; those of this machine always may, as with Docker
 * @param mirrors hosts that are asked before a registry, by the registry's name
 * @param certificates a folder {@code certs.d} with {@code HOST/*.crt}, as the Docker daemon has it; null for none
 * @param patience how long a connection, and then an answer, may take
 */
public record RegistryOptions(
        Set<String> insecure,
        Map<String, List<String>> mirrors,
        @Nullable Path certificates,
        Duration patience) {
    /** Docker Hub has another host than its images' names say. */
    private static final String DOCKER_HUB_HOST = "registry-1.docker.io";

    public static final RegistryOptions DEFAULT = new RegistryOptions(Set.of(), Map.of(), null, Duration.ofSeconds(20));

    public RegistryOptions {
        insecure = Set.copyOf(insecure);
        mirrors = Map.copyOf(mirrors);
    }

    /** The hosts to ask for a registry, in order. */
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
