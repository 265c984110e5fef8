package io.dflint.builder.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Determines the files changed by the latest commits of a repository. */
final class GitChanges {
    private static final int COMMITS = 100;
    private static final int SECONDS = 10;
    private static final int LARGEST = 16 << 20;

    /** Marks the start of a commit; does not occur in paths. */
    private static final char COMMIT = '\u0001';

    private GitChanges() {}

    /**
     * Returns the paths that each of the latest commits changed in a directory, relative to it.
     *
     * @return an empty list if it is not in a repository, or git is missing
     */
    static List<Set<String>> of(Path folder) {
        List<String> command = List.of(
                "git",
                "-c",
                "core.fsmonitor=false",
                "-c",
                "log.showSignature=false",
                "--no-pager",
                "log",
                "--max-count=" + COMMITS,
                "--no-ext-diff",
                "--no-textconv",
                "--no-renames",
                "--name-only",
                "--relative",
                "-z",
                "--format=%x01",
                "--",
                ".");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            Process process = builder.start();
            try (InputStream in = process.getInputStream()) {
                String output = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
                return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                        ? commits(output)
                        : List.of();
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<Set<String>> commits(String output) {
        List<Set<String>> commits = new ArrayList<>();
        for (String commit : output.split(String.valueOf(COMMIT), -1)) {
            Set<String> paths = new HashSet<>();
            for (String path : commit.split("\0", -1)) {
                String name = path.strip();
                if (!name.isEmpty()) {
                    paths.add(name);
                }
            }
            if (!paths.isEmpty()) {
                commits.add(paths);
            }
        }
        return commits;
    }
}
