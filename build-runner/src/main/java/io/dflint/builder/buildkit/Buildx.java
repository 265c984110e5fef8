package io.dflint.builder.buildkit;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.resource.Threads;
import io.dflint.builder.text.FailureText;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the user's {@code docker buildx}. */
public final class Buildx {
    private static final int STOP_SECONDS = 15;

    private final List<String> docker;
    private final Path folder;
    private final Map<String, String> environment;

    /**
     * @param options the options of the docker command that select the daemon
     * @param folder the directory that relative paths start from
     */
    public Buildx(List<String> options, Path folder, Map<String, String> environment) {
        this.docker = options;
        this.folder = folder;
        this.environment = environment;
    }

    /** Reads an output of the process. */
    interface Reader {
        void read(InputStream in) throws IOException;
    }

    /**
     * Runs {@code docker buildx} to its end. Stops it when the thread is interrupted.
     *
     * @param arguments the arguments after {@code docker buildx}
     * @param variables additional variables for the process
     * @param input the standard input; null for none
     * @return the exit code
     * @throws IOException if it cannot be started
     */
    int run(List<String> arguments, Map<String, String> variables, @Nullable Path input, Reader output, Reader errors)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(program()));
        command.addAll(docker);
        command.add("buildx");
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(variables);
        builder.redirectInput(input == null ? new File("/dev/null") : input.toFile());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IOException("cannot start docker: " + FailureText.of(e), e);
        }
        try {
            CompletableFuture<Void> out = read(process.getInputStream(), output);
            CompletableFuture<Void> err = read(process.getErrorStream(), errors);
            int code = process.waitFor();
            await(out);
            await(err);
            return code;
        } catch (InterruptedException e) {
            stop(process);
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Kind.CANCELLED, "cancelled", e);
        } finally {
            process.destroy();
        }
    }

    private static CompletableFuture<Void> read(InputStream in, Reader reader) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Threads.start(() -> {
            try (in) {
                reader.read(in);
                done.complete(null);
            } catch (IOException | RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private static void await(CompletableFuture<Void> done) throws IOException, InterruptedException {
        try {
            done.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Stops the process, which takes a moment to cancel the build at the builder. */
    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** Returns the output of a command. */
    public String output(List<String> arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = run(arguments, Map.of(), null, copy(out), copy(err));
        if (code != 0) {
            List<String> said = err.toString(StandardCharsets.UTF_8).lines().toList();
            throw new IOException(BuildxErrors.message(said, "docker buildx " + arguments.getFirst(), code));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static Reader copy(OutputStream to) {
        return in -> {
            in.transferTo(to);
            to.flush();
        };
    }

    /** Finds the docker program in {@code PATH}. */
    private String program() throws IOException {
        String path = environment.getOrDefault("PATH", "");
        for (String directory : path.split(File.pathSeparator, -1)) {
            for (String name : List.of("docker", "docker.exe")) {
                Path program = folder.resolve(directory).resolve(name);
                if (!directory.isEmpty() && Files.isExecutable(program) && !Files.isDirectory(program)) {
                    return program.toAbsolutePath().toString();
                }
            }
        }
        throw new IOException(
                "docker: not found in PATH; --engine buildkit needs the docker command and its buildx plugin");
    }
}
