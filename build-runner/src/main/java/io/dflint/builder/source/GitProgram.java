package io.dflint.builder.source;

import io.dflint.builder.temporary.TemporaryFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the local git program without prompting the user, with the credentials of the build. */
final class GitProgram {
    private static final int MINUTES = 15;

    private final Map<String, String> environment;
    private final Function<String, @Nullable String> secrets;

    /** @param secrets returns secrets by ID, as for {@link GitSource} */
    GitProgram(Map<String, String> environment, Function<String, @Nullable String> secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    /**
     * Runs git and returns its output.
     *
     * @param folder the working directory; null for any
     * @throws IOException if git cannot be started or fails
     */
    String run(@Nullable Path folder, GitUrl url, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "advice.detachedHead=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("GIT_DIR") || name.equals("GIT_WORK_TREE"));
        variables.put("GIT_TERMINAL_PROMPT", "0");
        variables.put("GIT_ALLOW_PROTOCOL", "http:https:git:ssh");
        variables.put("LC_ALL", "C");
        variables.putIfAbsent("GIT_SSH_COMMAND", "ssh -o BatchMode=yes");
        authorize(variables, url);
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            Path output = temporary.path().resolve("out");
            Path errors = temporary.path().resolve("err");
            builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
            builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
            if (folder != null) {
                builder.directory(folder.toFile());
            }
            execute(builder, url, errors, arguments[0]);
            return Files.readString(output, StandardCharsets.ISO_8859_1);
        }
    }

    private static void execute(ProcessBuilder builder, GitUrl url, Path errors, String what) throws IOException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IOException(url.remote() + ": cannot start git; install it to build from Git repositories", e);
        }
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IOException(url.remote() + ": git " + what + " took more than " + MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("cancelled", e);
        } finally {
            process.destroy();
        }
        if (process.exitValue() != 0) {
            String said = Files.readString(errors, StandardCharsets.UTF_8)
                    .strip()
                    .replace("\r", "")
                    .replace('\n', ' ');
            throw new IOException(url.remote() + ": git " + what + " failed: " + said);
        }
    }

    /** Passes credentials in the environment, because all users of the machine can see arguments. */
    private void authorize(Map<String, String> variables, GitUrl url) {
        String header = secret("GIT_AUTH_HEADER", url.host());
        String token = header == null ? secret("GIT_AUTH_TOKEN", url.host()) : null;
        String inUrl = url.login();
        if (header == null && token == null && inUrl != null) {
            header = basic(inUrl);
        }
        if (token != null) {
            header = basic("x-access-token:" + token);
        }
        if (header != null) {
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("GIT_CONFIG_COUNT", "1");
            settings.put("GIT_CONFIG_KEY_0", "http." + scope(url) + ".extraheader");
            settings.put("GIT_CONFIG_VALUE_0", "Authorization: " + header);
            variables.putAll(settings);
        }
    }

    private static String basic(String login) {
        return "basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the URL of the repository's host, because submodules need the credentials too. */
    private static String scope(GitUrl url) {
        String remote = url.remote();
        int path = remote.indexOf('/', remote.indexOf("://") + 3);
        return path < 0 ? remote : remote.substring(0, path + 1);
    }

    private @Nullable String secret(String name, String host) {
        String value = secrets.apply(name + "." + host);
        value = value == null ? secrets.apply(name) : value;
        return value == null ? null : value.strip();
    }
}
