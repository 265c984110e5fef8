package io.dflint.builder.registry;

import io.dflint.builder.daemon.Credentials;
import io.dflint.registry.login.DockerLogins;
import io.dflint.registry.login.Login;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The logins of the docker command in the form that the daemon requires. */
public final class CredentialStore {
    private final DockerLogins logins;

    private CredentialStore(DockerLogins logins) {
        this.logins = logins;
    }

    /** Returns the store of the user's docker command. */
    public static CredentialStore of(Map<String, String> environment) {
        return new CredentialStore(DockerLogins.of(environment));
    }

    /**
     * Returns the credentials for a registry, or null if no one is logged in there.
     *
     * @param registry the registry as in a reference: {@code docker.io}, {@code localhost:5000}
     */
    public @Nullable Credentials find(String registry) {
        Login login = logins.find(registry);
        return login == null
                ? null
                : new Credentials(DockerLogins.server(registry), login.user(), login.password(), login.identityToken());
    }
}
