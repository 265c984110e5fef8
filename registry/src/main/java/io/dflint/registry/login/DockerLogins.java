package io.dflint.registry.login;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The credentials that {@code docker login} has stored, in {@code config.json} itself or with a helper program named
 * there.
 */
public final class DockerLogins implements Logins {
    /** The name of Docker Hub in the configuration. */
    private static final String DOCKER_HUB = "https://index.docker.io/v1/";

    private static final int MOST_BYTES = 4 << 20;

    private final JsonObject config;
    private final CredentialHelper helper;

    private DockerLogins(JsonObject config, CredentialHelper helper) {
        this.config = config;
        this.helper = helper;
    }

    /** Returns the logins of a user, found by the variables {@code DOCKER_CONFIG}, {@code HOME} and {@code PATH}. */
    public static DockerLogins of(Map<String, String> environment) {
        return new DockerLogins(config(environment), new CredentialHelper(environment));
    }

    private static JsonObject config(Map<String, String> environment) {
        try {
            Path file = DockerConfigFolder.of(environment).resolve("config.json");
            if (Files.isRegularFile(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                    return JsonParser.parseString(text) instanceof JsonObject object ? object : new JsonObject();
                }
            }
        } catch (IOException | JsonParseException | InvalidPathException e) {
            // Treated as not logged in. The docker command reports what is wrong with its file.
        }
        return new JsonObject();
    }

    @Override
    public @Nullable Login find(String registry) {
        String server = server(registry);
        String program = text(object(config, "credHelpers"), server);
        if (program.isEmpty()) {
            program = text(object(config, "credHelpers"), registry);
        }
        if (program.isEmpty()) {
            program = text(config, "credsStore");
        }
        Login kept = program.isEmpty() ? null : helper.ask(program, server);
        return kept != null ? kept : fromConfig(server);
    }

    /** Returns the name of a registry in Docker's configuration. */
    public static String server(String registry) {
        return registry.equals("docker.io") || registry.equals("index.docker.io") ? DOCKER_HUB : registry;
    }

    private @Nullable Login fromConfig(String server) {
        JsonObject all = object(config, "auths");
        JsonObject exact = object(all, server);
        if (!exact.isEmpty()) {
            return login(exact);
        }
        for (String name : all.keySet()) {
            if (host(name).equals(host(server))) {
                return login(object(all, name));
            }
        }
        return null;
    }

    /** Some keys are full URLs. */
    private static String host(String name) {
        int scheme = name.indexOf("://");
        String rest = scheme < 0 ? name : name.substring(scheme + "://".length());
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    private static @Nullable Login login(JsonObject entry) {
        String user = text(entry, "username");
        String password = text(entry, "password");
        String token = text(entry, "identitytoken");
        try {
            String both = new String(Base64.getDecoder().decode(text(entry, "auth")), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            if (colon > 0) {
                user = both.substring(0, colon);
                // Docker once wrote NUL characters after the password.
                password = both.substring(colon + 1).replace("\0", "");
            }
        } catch (IllegalArgumentException e) {
            // Treated as not logged in.
        }
        return user.isEmpty() && token.isEmpty() ? null : new Login(user, password, token.isEmpty() ? null : token);
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject object ? object : new JsonObject();
    }

    static String text(JsonObject parent, String name) {
        JsonElement value = parent.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
