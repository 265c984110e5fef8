package io.dflint.builder.daemon;

import org.jspecify.annotations.Nullable;

/**
 * What a registry gets to see.
 *
 * @param server the registry as its user wrote it at login
 * @param identityToken an OAuth refresh token in place of a password; null without one
 */
public record Credentials(
        String server,
        String user,
        String password,
        @Nullable String identityToken) {

    /** Without the secret, as logs may show it. */
    @Override
    public String toString() {
        return "Credentials[" + user + " at " + server + "]";
    }
}
