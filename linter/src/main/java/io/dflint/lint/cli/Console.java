package io.dflint.lint.cli;

import io.dflint.lint.input.InputException;
import io.dflint.lint.input.IoReason;
import io.dflint.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;

/**
 * The streams and the directory of a command.
 *
 * @param directory the directory to which paths on the command line are relative; empty for the working directory
 * @param color whether {@code out} supports colours and the user wants them
 */
record Console(InputStream in, Writer out, Writer err, Path directory, boolean color) {

    /**
     * Reports whether standard output is a terminal on which colours are wanted. The launcher sets a system property,
     * because it knows the terminal at no cost; finding out here would load a large part of the library.
     */
    static boolean terminalShowsColor() {
        if (!isTerminal()) {
            return false;
        }
        String noColor = System.getenv("NO_COLOR");
        return (noColor == null || noColor.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    /** Reports whether standard output is a terminal. */
    static boolean isTerminal() {
        return Boolean.getBoolean("dflint.terminal");
    }

    /** Returns the directory as an absolute path. */
    Path absoluteDirectory() {
        return directory.toAbsolutePath();
    }

    /** Writes a message for the user in one line, with control characters made visible. */
    void complain(String message) {
        try {
            err.write("dflint: " + Printable.of(message) + "\n");
            err.flush();
        } catch (IOException e) {
            // The message cannot be shown; the exit code still reports the problem.
        }
    }

    /** Writes a warning about an input, which does not make the run fail. */
    void warn(InputException problem) {
        complain("warning: " + problem.path() + ": " + problem.getMessage());
    }

    /** Writes an error about an input. */
    void complain(InputException problem) {
        complain(problem.path() + ": " + problem.getMessage());
    }

    /** Writes that the output cannot be written, unless its reader has closed it. */
    void complainAboutOutput(IOException e) {
        String reason = e.getMessage();
        if (reason == null || !reason.contains("Broken pipe")) {
            complain("cannot write the output: " + IoReason.of(e));
        }
    }

    /** Flushes the streams. Returns false if that failed. */
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
