package io.dflint.lint.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** The dflint command. */
public final class Dflint {
    private Dflint() {}

    public static void main(String[] args) {
        int code = run(
                args,
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Console.terminalShowsColor());
        // Everything is written. System.exit would first set up loggers, which takes longer than linting a small file.
        Runtime.getRuntime().halt(code);
    }

    /**
     * Runs the command.
     *
     * @param color whether {@code out} supports colours, for {@code --color auto}
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(String[] args, InputStream in, OutputStream out, OutputStream err, boolean color) {
        return run(args, in, out, err, Path.of(""), color);
    }

    /**
     * Like {@link #run(String[], InputStream, OutputStream, OutputStream, boolean)}, with another working directory.
     */
    public static int run(
            String[] args, InputStream in, OutputStream out, OutputStream err, Path directory, boolean color) {
        Console console = new Console(in, new Utf8Writer(out), new Utf8Writer(err), directory, color);
        int code = Commands.run(List.of(args), console);
        return console.close() ? code : ExitCode.TROUBLE;
    }
}
