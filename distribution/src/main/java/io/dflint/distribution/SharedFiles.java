package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the files that a package installs into {@code share}: the manual page and the completion scripts of a program,
 * as the program prints them.
 */
final class SharedFiles {
    private final Path dist;
    private final String program;
    private final List<String> command;

    /** @param command the command that starts the program, on any operating system */
    SharedFiles(Path dist, String program, List<String> command) {
        this.dist = dist;
        this.program = program;
        this.command = List.copyOf(command);
    }

    void write() throws IOException, InterruptedException {
        print("share/man/man1/" + program + ".1", "man");
        print("share/bash-completion/completions/" + program, "completion", "bash");
        print("share/fish/vendor_completions.d/" + program + ".fish", "completion", "fish");
        print("share/zsh/site-functions/_" + program, "completion", "zsh");
    }

    private void print(String file, String... words) throws IOException, InterruptedException {
        Path target = dist.resolve(file);
        Files.createDirectories(target.getParent());
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(words));
        Process process = new ProcessBuilder(whole)
                .redirectOutput(target.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(program + " " + String.join(" ", words) + " failed");
        }
    }
}
