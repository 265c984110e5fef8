package io.dflint.registry.login;

import org.jspecify.annotations.Nullable;

/** Knows who may use a registry. */
@FunctionalInterface
public interface Logins {
    /** No one is logged in. */
    Logins NONE = registry -> null;

    /**
     * The login for a registry; null without one.
     *
     * @param registry as in a reference: {@code docker.io}, {@code localhost:5000}
     */
    @Nullable
    Login find(String registry);
}
