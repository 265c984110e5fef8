package io.dflint.lint.adopt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dflint.lint.input.InputException;
import io.dflint.lint.input.IoReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the program git to query a repository. Arguments are passed without a shell, and nothing is changed. */
final class Git {
    /** The option for which git is run, for messages. */
    private static final String OPTION = "--changed-since";

    private static final int MOST_BYTES = 256 << 20;
    private static final int PATIENCE_SECONDS = 60;
    /** Disables the programs that a repository can configure to run in such queries. */
    private static final List<String> PLAIN = List.of(
            "git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "diff.external=");

    private final Path directory;

    Git(Path directory) {
        this.directory = directory;
    }

    /**
     * Returns the output of git.
     *
     * @param trouble a message for the user in case of failure
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
