package io.dflint.builder.daemon;

import org.jspecify.annotations.Nullable;

/**
 * The credentials for a registry.
 *
 * @param server the registry as the user wrote it at login
 * @param identityToken an OAuth refresh token used instead of a password; null for none
 */
public record Credentials(
        String server,
        String user,
        String password,
        @Nullable String identityToken) {

    /** Leaves out the secret so that the text can be logged. */
    @Override
    public String toString() {
        return "Credentials[" + user + " at " + server + "]";
    }
}
