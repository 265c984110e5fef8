package io.dflint.lint.cli;

import io.dflint.registry.CachedRegistry;
import io.dflint.registry.Registry;
import io.dflint.registry.http.HttpRegistry;
import io.dflint.registry.http.RegistryOptions;
import io.dflint.registry.login.DockerConfigFolder;
import io.dflint.registry.login.DockerLogins;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Access to registries with the user's environment: logins, certificates, and answers of the last hour. */
final class RegistryAccess {
    /** How long answers of registries are reused. */
    private static final Duration FRESH = Duration.ofHours(1);

    private RegistryAccess() {}

    /**
     * Returns a registry client.
     *
     * @param insecure the registries that may be contacted without TLS
     * @param mirrors the hosts to try first, by registry
     * @param cached whether answers are cached on disk
     */
    static Registry of(Set<String> insecure, Map<String, List<String>> mirrors, boolean cached) {
        Map<String, String> environment = System.getenv();
        RegistryOptions options = new RegistryOptions(
                insecure,
                mirrors,
                DockerConfigFolder.of(environment).resolve("certs.d"),
                RegistryOptions.DEFAULT.patience());
        Registry registry = new HttpRegistry(options, DockerLogins.of(environment));
        Path cache = UserFolders.cache(environment);
        return cache == null || !cached
                ? registry
                : new CachedRegistry(registry, cache.resolve("registry"), FRESH, InstantSource.system());
    }
}
