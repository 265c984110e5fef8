package io.dflint.registry.login;

import org.jspecify.annotations.Nullable;

/**
 * The credentials for a registry.
 *
 * @param identityToken an OAuth refresh token in place of a password; null if there is none
 */
public record Login(String user, String password, @Nullable String identityToken) {

    /** Omits the secret, so that the result can be logged. */
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
