package io.dflint.registry.login;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs the programs {@code docker-credential-NAME} in which Docker keeps credentials. A helper that is missing, fails
 * or times out is treated as one without credentials.
 */
final class CredentialHelper {
    private static final String TOKEN_USER = "<token>";
    private static final int SECONDS = 30;
    private static final int MOST_BYTES = 1 << 20;

    private final Map<String, String> environment;

    CredentialHelper(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Asks a helper for the login for a server; null if it has none. */
    @Nullable
    Login ask(String name, String server) {
        Path program = name.indexOf('/') >= 0 ? null : program("docker-credential-" + name);
        if (program == null) {
            return null;
        }
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "get");
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = null;
        try {
            process = builder.start();
            // A helper that hangs without closing its output must not block the program.
            Process started = process;
            Thread.ofVirtual().start(() -> stopLate(started));
            try (OutputStream input = process.getOutputStream()) {
                input.write(server.getBytes(StandardCharsets.UTF_8));
            }
            String answer = new String(process.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0 ? read(answer) : null;
        } catch (IOException | JsonParseException e) {
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

    private static void stopLate(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Login read(String answer) {
        if (!(JsonParser.parseString(answer) instanceof JsonObject json)) {
            return null;
        }
        String user = DockerLogins.text(json, "Username");
        String secret = DockerLogins.text(json, "Secret");
        if (user.equals(TOKEN_USER)) {
            return new Login("", "", secret);
        }
        return user.isEmpty() && secret.isEmpty() ? null : new Login(user, secret, null);
    }

    private @Nullable Path program(String name) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            try {
                Path file = Path.of(folder, name);
                if (!folder.isEmpty() && Files.isExecutable(file)) {
                    return file.toAbsolutePath();
                }
            } catch (InvalidPathException e) {
                // Not a valid directory.
            }
        }
        return null;
    }
}
