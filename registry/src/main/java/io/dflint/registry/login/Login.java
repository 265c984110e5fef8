package io.dflint.registry.login;

import org.jspecify.annotations.Nullable;

/**
 * What a registry gets to see.
 *
 * @param identityToken an OAuth refresh token in place of a password; null without one
 */
public record Login(String user, String password, @Nullable String identityToken) {

    /** Without the secret, as logs may show it. */
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
