package io.dflint.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Dockerfiles of two sizes, concatenated from {@code distribution/training}: the median of real ones, and the largest
 * kind.
 */
public enum Inputs {
    /** About 2 kB: two services and their tools. */
    MEDIAN("java-app", "node-service", "debian-tools"),
    /** About 30 kB, most of it shell. */
    LARGE(
            "shell-heavy",
            "debian-tools",
            "go-cross",
            "heredocs",
            "copies",
            "node-service",
            "java-app",
            "old-style",
            "ignores",
            "windows");

    private static final int LARGE_SIZE = 30_000;

    private final String[] files;

    Inputs(String... files) {
        this.files = files;
    }

    /** Returns the text. For {@link #LARGE} the files are repeated up to its size. */
    String text() {
        StringBuilder text = new StringBuilder();
        do {
            for (String file : files) {
                text.append(read(file)).append('\n');
            }
        } while (this == LARGE && text.length() < LARGE_SIZE);
        return text.toString();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(System.getProperty("dflint.training"), file + ".Dockerfile"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
