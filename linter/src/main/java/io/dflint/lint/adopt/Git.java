package io.dflint.lint.adopt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dflint.lint.input.InputException;
import io.dflint.lint.input.IoReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks the program git about a repository. Arguments are passed as they are, without a shell, and nothing is changed. */
final class Git {
    /** What asks, for messages. */
    private static final String OPTION = "--changed-since";

    private static final int MOST_BYTES = 256 << 20;
    private static final int PATIENCE_SECONDS = 60;
    /** What a repository may configure to run when it is asked about differences is not run. */
    private static final List<String> PLAIN = List.of(
            "git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "diff.external=");

    private final Path directory;

    Git(Path directory) {
        this.directory = directory;
    }

    /**
     * What git prints.
     *
     * @param trouble what cannot be done if it fails, for the user
     */
    String ask(String trouble, String... arguments) throws InputException {
        List<String> command = new ArrayList<>(PLAIN);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new InputException(
                    OPTION, "cannot run git: " + IoReason.of(e) + "; install it, or leave the option out");
        }
        try {
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readNBytes(MOST_BYTES);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new InputException(OPTION, trouble);
            }
            return new String(output, UTF_8);
        } catch (IOException e) {
            throw new InputException(OPTION, trouble + ": " + IoReason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException(OPTION, "interrupted");
        } finally {
            process.destroy();
        }
    }
}
