package io.dflint.distribution.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds a small image of which some steps are cached, with a {@link DaemonStub} instead of Docker. */
public final class DfbuildTraining implements Training {
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

    @Override
    public void run(Recording recording) throws IOException, InterruptedException {
        Path work = recording.work();
        try (DaemonStub _ = new DaemonStub(work.resolve("socket"), BASE)) {
            Path context = Files.createDirectories(work.resolve("context"));
            Files.writeString(Files.createDirectories(context.resolve("folder")).resolve("file"), "content");
            Files.writeString(context.resolve("a.txt"), "content");
            Files.writeString(context.resolve(".dockerignore"), "**/*.log\n!keep.log\n");
            Files.writeString(context.resolve("Dockerfile"), DOCKERFILE);
            build(recording, recording.plain(), context);
            Files.writeString(context.resolve("Dockerfile"), DOCKERFILE.replace("echo heredoc", "echo another"));
            build(recording, recording.recorded(), context);
        }
    }

    private static void build(Recording recording, List<String> command, Path context)
            throws IOException, InterruptedException {
        ProcessBuilder process = Recording.process(
                command,
                List.of("build", "--progress=plain", "--build-arg", "TAG=1", "-t", "training:1", context.toString()));
        String work = recording.work().toString();
        String socket = recording.work().resolve("socket").toUri().getRawPath();
        process.environment()
                .putAll(Map.of("DOCKER_HOST", "unix://" + socket, "HOME", work, "XDG_CACHE_HOME", work + "/cache"));
        recording.run(process, Set.of(0));
    }
}
