package io.dflint.distribution.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Lints a directory and standard input, with colours, as text and as JSON. */
public final class DflintTraining implements Training {
    private static final int CLEAN = 0;
    private static final int FINDINGS = 1;

    @Override
    public void run(Recording recording) throws IOException, InterruptedException {
        Path stdin = Files.writeString(recording.work().resolve("stdin"), "FROM scratch\n");
        Path json = recording.work().resolve("json");
        ProcessBuilder process = Recording.process(
                recording.recorded(),
                List.of(
                        "--format",
                        "tty",
                        "--format=json",
                        "--output",
                        json.toString(),
                        "--color=always",
                        "--profile",
                        "default",
                        "--failure-threshold",
                        "error",
                        recording.inputs().toString(),
                        "-"));
        recording.run(process.redirectInput(stdin.toFile()), Set.of(CLEAN, FINDINGS));
    }
}
