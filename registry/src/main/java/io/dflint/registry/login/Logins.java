package io.dflint.registry.login;

import org.jspecify.annotations.Nullable;

/** Finds the credentials for registries. */
@FunctionalInterface
public interface Logins {
    /** No credentials. */
    Logins NONE = registry -> null;

    /**
     * Returns the login for a registry, or null if there is none.
     *
     * @param registry the registry as in a reference: {@code docker.io}, {@code localhost:5000}
     */
    @Nullable
    Login find(String registry);
}
