package io.dflint.lint.cli;

import io.dflint.lint.input.InputException;
import io.dflint.lint.input.IoReason;
import io.dflint.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;

/**
 * Where a command reads and writes.
 *
 * @param directory what paths on the command line are relative to; empty for the working directory
 * @param color whether {@code out} shows colours and the user wants them
 */
record Console(InputStream in, Writer out, Writer err, Path directory, boolean color) {

    /**
     * Whether standard output is a terminal on which colours are welcome. The launcher, which knows it for free, says so in
     * a system property; asking from here would load a good part of the library.
     */
    static boolean terminalShowsColor() {
        if (!isTerminal()) {
            return false;
        }
        String noColor = System.getenv("NO_COLOR");
        return (noColor == null || noColor.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    /** Whether standard output is a terminal. */
    static boolean isTerminal() {
        return Boolean.getBoolean("dflint.terminal");
    }

    /** The directory as an absolute path. */
    Path absoluteDirectory() {
        return directory.toAbsolutePath();
    }

    /** Says something to the user, in one line, in which control characters are visible. */
    void complain(String message) {
        try {
            err.write("dflint: " + Printable.of(message) + "\n");
            err.flush();
        } catch (IOException e) {
            // No one listens; the exit code still tells.
        }
    }

    /** Says what is strange about an input, and no reason to fail. */
    void warn(InputException problem) {
        complain("warning: " + problem.path() + ": " + problem.getMessage());
    }

    /** Says what is wrong with an input. */
    void complain(InputException problem) {
        complain(problem.path() + ": " + problem.getMessage());
    }

    /** Says that output cannot be written, unless its reader has simply gone away. */
    void complainAboutOutput(IOException e) {
        String reason = e.getMessage();
        if (reason == null || !reason.contains("Broken pipe")) {
            complain("cannot write the output: " + IoReason.of(e));
        }
    }

    /** Writes what still waits; false if that failed. */
    boolean close() {
        try {
            out.flush();
            err.flush();
            return true;
        } catch (IOException e) {
            complainAboutOutput(e);
            return false;
        }
    }
}
