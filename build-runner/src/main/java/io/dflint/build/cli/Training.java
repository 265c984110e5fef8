package io.dflint.build.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the build runs to learn which classes an ordinary build needs; they go into the cache that makes dfbuild start
 * fast. Builds a small image from nothing, then from the cache, with {@link TrainingDaemon} in the place of Docker.
 */
final class Training {
    private static final String BASE = "base:1";

    private static final String DOCKERFILE = """
            # syntax=docker/dockerfile:1
            ARG TAG=1
            FROM base:${TAG} AS build
            ENV NAME=value PATH=/usr/bin:/bin
            WORKDIR /src
            COPY --chown=0:0 a* folder/ ./
            RUN echo one && echo two > file
            RUN <<END
            echo heredoc
            END
            FROM base:1
            LABEL maintainer="someone"
            EXPOSE 80/tcp
            COPY --from=build /src/out.txt /dst/
            USER 1000
            ENTRYPOINT ["/bin/sh", "-c"]
            CMD ["true"]
            """;

    private Training() {}

    public static void main(String[] args) throws IOException {
        Interruption.of(Thread.currentThread());
        Path folder = Files.createTempDirectory("dfbuild-training-");
        try (TrainingDaemon _ = new TrainingDaemon(folder.resolve("socket"), BASE)) {
            Path context = Files.createDirectories(folder.resolve("context/folder"));
            Files.writeString(context.resolve("file"), "content");
            context = folder.resolve("context");
            Files.writeString(context.resolve("a.txt"), "content");
            Files.writeString(context.resolve(".dockerignore"), "**/*.log\n!keep.log\n");
            Files.writeString(context.resolve("Dockerfile"), DOCKERFILE);
            for (String progress : List.of("plain", "plain", "classic", "tty", "quiet")) {
                run(folder, "build", "--progress=" + progress, "-t", "training:1", context.toString());
            }
            Files.writeString(context.resolve("Dockerfile"), DOCKERFILE.replace("echo one", "echo another"));
            run(folder, "build", "--progress=plain", context.toString());
            run(folder, "build", "--no-cache", "--build-arg", "TAG=1", "--target", "build", context.toString());
            run(folder, "images");
            // Classes that only mistakes use belong to the cache too: others that are in it refer to them.
            run(ExitCode.USAGE, folder, "images", "--no-such-option");
        } finally {
            delete(folder);
        }
    }

    private static void run(Path folder, String... args) {
        run(ExitCode.OK, folder, args);
    }

    private static void run(int expected, Path folder, String... args) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        Terminal terminal = new Terminal(
                folder,
                InputStream.nullInputStream(),
                nowhere,
                new PrintStream(errors, true, UTF_8),
                Map.of(
                        "DOCKER_HOST",
                        "unix://" + folder.resolve("socket"),
                        "HOME",
                        folder.toString(),
                        "XDG_CACHE_HOME",
                        folder.resolve("cache").toString()));
        int code = Dfbuild.run(List.of(args), terminal);
        if (code != expected) {
            throw new IllegalStateException(String.join(" ", args) + ": " + errors.toString(UTF_8));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
