package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a package installs into {@code share}: the manual page of a program and its completion scripts, as the program prints them. */
final class SharedFiles {
    private final Path dist;
    private final String program;

    SharedFiles(Path dist, String program) {
        this.dist = dist;
        this.program = program;
    }

    void write() throws IOException, InterruptedException {
        print("share/man/man1/" + program + ".1", "man");
        print("share/bash-completion/completions/" + program, "completion", "bash");
        print("share/fish/vendor_completions.d/" + program + ".fish", "completion", "fish");
    }

    private void print(String file, String... words) throws IOException, InterruptedException {
        Path target = dist.resolve(file);
        Files.createDirectories(target.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(dist.resolve("bin").resolve(program).toString());
        builder.command().addAll(List.of(words));
        builder.environment().remove("dflint_dist");
        Process process = builder.redirectOutput(target.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(program + " " + String.join(" ", words) + " failed");
        }
    }
}
