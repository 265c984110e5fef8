package io.dflint.build.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The dfbuild command. */
public final class Dfbuild {
    private Dfbuild() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(Path.of(""), new FileInputStream(FileDescriptor.in), out, err, System.getenv());
        int code = run(List.of(args), terminal);
        out.flush();
        err.flush();
        Runtime.getRuntime().halt(code);
    }

    /**
     * Runs the command.
     *
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(List<String> args, Terminal terminal) {
        if (args.isEmpty() || args.getFirst().equals("help") || args.getFirst().equals("--help")) {
            terminal.out().print(HELP);
            return args.isEmpty() ? ExitCode.USAGE : ExitCode.OK;
        }
        List<String> rest = args.subList(1, args.size());
        return switch (args.getFirst()) {
            case "build" -> new BuildCommand(terminal).run(rest);
            default -> {
                terminal.err().println("dfbuild: unknown command " + args.getFirst() + "; see dfbuild help");
                yield ExitCode.USAGE;
            }
        };
    }

    private static final String HELP = """
            dfbuild builds images from Dockerfiles.

              dfbuild build [OPTIONS] CONTEXT     build an image
            """;
}
