package io.dflint.builder.cli;

import io.dflint.builder.cli.workflow.CommandEnvironment;
import io.dflint.builder.cli.workflow.Workflow;
import io.dflint.builder.text.TerminalText;
import io.dflint.syntax.Suggestion;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The dfbuild command. */
public final class Dfbuild {
    private Dfbuild() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(Path.of(""), new FileInputStream(FileDescriptor.in), out, err, System.getenv());
        Interruption interruption = Interruption.of(Thread.currentThread());
        int code = run(List.of(args), terminal);
        out.flush();
        err.flush();
        Runtime.getRuntime().halt(interruption.exitCode(code));
    }

    /**
     * Runs the command.
     *
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(List<String> args, Terminal terminal) {
        try {
            return dispatch(args, terminal);
        } catch (UncheckedIOException e) {
            terminal.err().println("dfbuild: " + FailureReport.reason(e));
            return ExitCode.FAILED;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            terminal.err().println("dfbuild: internal error; please report it: " + TerminalText.line(describe(e)));
            return ExitCode.FAILED;
        }
    }

    private static String describe(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? failure.toString() : failure + " at " + trace[0];
    }

    private static int dispatch(List<String> args, Terminal terminal) {
        if (args.isEmpty() || args.getFirst().equals("help") || args.getFirst().equals("--help")) {
            terminal.out().print(help());
            return args.isEmpty() ? ExitCode.USAGE : ExitCode.OK;
        }
        if (GlobalOptions.begin(args)) {
            List<String> moved = GlobalOptions.moveBehindCommand(args);
            if (moved == null) {
                terminal.err()
                        .println("dfbuild: a command is missing behind " + args.getFirst() + "; see dfbuild help");
                return ExitCode.USAGE;
            }
            return dispatch(moved, terminal);
        }
        String command = args.getFirst();
        List<String> rest = args.subList(1, args.size());
        if (command.equals("build")) {
            return new BuildCommand(terminal, false).run(rest);
        }
        if (command.equals("plan")) {
            return new BuildCommand(terminal, true).run(rest);
        }
        if (command.equals("prune")) {
            return new PruneCommand(terminal).run(rest);
        }
        if (Workflow.knows(command)) {
            return Workflow.run(command, rest, environment(terminal));
        }
        List<String> known = new ArrayList<>(List.of("build", "plan", "prune"));
        known.addAll(Workflow.names());
        String nearest = Suggestion.nearest(command, known);
        String advice = nearest == null ? "see dfbuild help" : "did you mean " + nearest + "?";
        terminal.err().println("dfbuild: unknown command " + command + "; " + advice);
        return ExitCode.USAGE;
    }

    private static CommandEnvironment environment(Terminal terminal) {
        return new CommandEnvironment(
                terminal.folder().toAbsolutePath(),
                terminal.in(),
                terminal.out(),
                terminal.err(),
                terminal.environment(),
                Boolean.getBoolean("dflint.terminal"));
    }

    private static String help() {
        StringBuilder help = new StringBuilder("""
            dfbuild builds images from Dockerfiles and works with them.

              dfbuild build     Build an image.
              dfbuild plan      Say which steps a build would run, and why; takes the options of build.
              dfbuild prune     Remove what killed builds left, and the cache.
            """);
        for (String line : Workflow.summary()) {
            int tab = line.indexOf('\t');
            String name = line.substring(0, tab);
            help.append("  dfbuild ")
                    .append(name)
                    .append(" ".repeat(10 - name.length()))
                    .append(line, tab + 1, line.length())
                    .append('\n');
        }
        return help.append("\n'dfbuild COMMAND --help' explains a command.\n").toString();
    }
}
