package io.dflint.builder.registry;

import io.dflint.builder.daemon.Credentials;
import io.dflint.builder.daemon.DockerFolder;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The credentials that {@code docker login} has kept: in {@code config.json} itself, or with a helper program that it
 * names for all registries or for one.
 */
public final class CredentialStore {
    /** What Docker calls its own registry there. */
    private static final String DOCKER_HUB = "https://index.docker.io/v1/";

    private static final String TOKEN_USER = "<token>";
    private static final int HELPER_SECONDS = 30;

    private final JsonObject config;
    private final Map<String, String> environment;

    private CredentialStore(JsonObject config, Map<String, String> environment) {
        this.config = config;
        this.environment = environment;
    }

    /** The store of the user's docker command. */
    public static CredentialStore of(Map<String, String> environment) {
        return new CredentialStore(DockerFolder.of(environment).config(), environment);
    }

    /**
     * What a registry gets to see; null if no one is logged in there.
     *
     * @param registry as in a reference: {@code docker.io}, {@code localhost:5000}
     */
    public @Nullable Credentials find(String registry) {
        String server = registry.equals("docker.io") || registry.equals("index.docker.io") ? DOCKER_HUB : registry;
        String helper = config.object("credHelpers").string(server);
        if (helper == null) {
            helper = config.object("credHelpers").string(registry);
        }
        if (helper == null) {
            helper = config.text("credsStore");
        }
        Credentials kept = helper.isEmpty() ? null : ask(helper, server);
        return kept != null ? kept : fromConfig(server);
    }

    private @Nullable Credentials fromConfig(String server) {
        JsonObject all = config.object("auths");
        JsonObject exact = all.object(server);
        if (!exact.members().isEmpty()) {
            return credentials(server, exact);
        }
        for (String name : all.members().keySet()) {
            if (host(name).equals(host(server))) {
                return credentials(server, all.object(name));
            }
        }
        return null;
    }

    /** Some keys are whole addresses. */
    private static String host(String name) {
        String rest = name;
        for (String scheme : List.of("https://", "http://")) {
            rest = rest.startsWith(scheme) ? rest.substring(scheme.length()) : rest;
        }
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    private static @Nullable Credentials credentials(String server, JsonObject entry) {
        String user = entry.text("username");
        String password = entry.text("password");
        String token = entry.string("identitytoken");
        try {
            String both = new String(Base64.getDecoder().decode(entry.text("auth")), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            if (colon > 0) {
                user = both.substring(0, colon);
                // Docker once wrote zeros after the password.
                password = both.substring(colon + 1).replace("\0", "");
            }
        } catch (IllegalArgumentException e) {
            // As if no one were logged in.
        }
        boolean withToken = token != null && !token.isEmpty();
        return user.isEmpty() && !withToken ? null : new Credentials(server, user, password, withToken ? token : null);
    }

    /** Finds a program on the user's path; null if it is not there. */
    private @Nullable Path program(String name) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path file = Path.of(folder, name);
            if (!folder.isEmpty() && Files.isExecutable(file)) {
                return file.toAbsolutePath();
            }
        }
        return null;
    }

    /** Asks {@code docker-credential-NAME}. One that is missing or fails is as one that knows nothing. */
    private @Nullable Credentials ask(String helper, String server) {
        Path program = helper.indexOf('/') >= 0 ? null : program("docker-credential-" + helper);
        if (program == null) {
            return null;
        }
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "get");
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = null;
        try {
            process = builder.start();
            try (OutputStream input = process.getOutputStream()) {
                input.write(server.getBytes(StandardCharsets.UTF_8));
            }
            String answer = new String(process.getInputStream().readNBytes(1 << 20), StandardCharsets.UTF_8);
            if (!process.waitFor(HELPER_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                return null;
            }
            JsonObject json = Json.readObject(answer);
            String user = json.text("Username");
            String secret = json.text("Secret");
            if (user.equals(TOKEN_USER)) {
                return new Credentials(server, "", "", secret);
            }
            return user.isEmpty() && secret.isEmpty() ? null : new Credentials(server, user, secret, null);
        } catch (IOException | JsonException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            if (process != null) {
                process.destroy();
            }
        }
    }
}
