package io.dflint.builder.cli;

import io.dflint.builder.cli.builds.BuildsCommand;
import io.dflint.builder.cli.builds.WhyCommand;
import io.dflint.builder.cli.workflow.CommandEnvironment;
import io.dflint.builder.cli.workflow.Workflow;
import io.dflint.builder.text.TerminalText;
import io.dflint.options.Help;
import io.dflint.options.Option;
import io.dflint.options.ShellCommands;
import io.dflint.options.UsageException;
import io.dflint.options.Version;
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
import java.util.Set;

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
        } catch (UsageException e) {
            terminal.err().println("dfbuild: " + FailureReport.reason(e));
            return ExitCode.USAGE;
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

    private static int dispatch(List<String> args, Terminal terminal) throws UsageException {
        if (args.isEmpty()) {
            terminal.err().print(help(terminal).text(false));
            return ExitCode.USAGE;
        }
        if (GlobalOptions.begin(args)) {
            return dispatch(GlobalOptions.moveAfterCommand(args), terminal);
        }
        String command = args.getFirst();
        List<String> rest = args.subList(1, args.size());
        if (Workflow.knows(command)) {
            return Workflow.run(command, rest, environment(terminal));
        }
        if (command.equals("help") && !rest.isEmpty()) {
            return dispatch(List.of(rest.getFirst(), "--help"), terminal);
        }
        if (ShellCommands.knows(command)) {
            terminal.out().print(ShellCommands.run(help(terminal), args));
            return ExitCode.OK;
        }
        return switch (command) {
            case "build" -> new BuildCommand(terminal, environment(terminal), false).run(rest);
            case "plan" -> new BuildCommand(terminal, environment(terminal), true).run(rest);
            case "prune" -> new PruneCommand(terminal).run(rest);
            case "cache" -> new CacheCommand(terminal).run(rest);
            case "builds" -> new BuildsCommand(environment(terminal)).run(rest);
            case "context" -> new ContextCommand(terminal).run(rest);
            case "shell" -> new ShellCommand(terminal, environment(terminal)).run(rest);
            case "why" -> new WhyCommand(environment(terminal)).run(rest);
            case "help", "--help", "-h" -> {
                terminal.out().print(help(terminal).text(false));
                yield ExitCode.OK;
            }
            case "version", "--version", "-V", "-v" -> {
                terminal.out().println("dfbuild " + Version.number());
                yield ExitCode.OK;
            }
            default -> throw unknown(command, terminal);
        };
    }

    /** Commands of docker that users may expect here. */
    private static final Set<String> OF_DOCKER = Set.of(
            "ps", "rm", "logs", "start", "stop", "attach", "exec", "login", "logout", "save", "load", "cp", "import");

    private static UsageException unknown(String command, Terminal terminal) {
        if (OF_DOCKER.contains(command)) {
            return new UsageException("dfbuild has no command " + command + "; use docker " + command);
        }
        List<String> known = new ArrayList<>(
                List.of("build", "plan", "why", "builds", "shell", "context", "prune", "cache", "version"));
        Workflow.help(environment(terminal)).forEach(help -> known.add(help.name()));
        String nearest = Suggestion.nearest(command, known);
        return new UsageException("unknown command '" + command + "'; "
                + (nearest == null ? "see dfbuild help" : "did you mean " + nearest + "?"));
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

    /** The description of the program: the source of the help, completion, manual page and reference page. */
    static Help help(Terminal terminal) {
        Help help = new Help(
                        "dfbuild",
                        List.of("COMMAND [OPTION...] [ARGUMENT...]"),
                        "Builds images from Dockerfiles, and works with images and containers.")
                .command(BuildCommand.help(false))
                .command(BuildCommand.help(true))
                .command(WhyCommand.help())
                .command(BuildsCommand.help())
                .command(ContextCommand.help())
                .command(ShellCommand.help())
                .command(PruneCommand.help())
                .command(CacheCommand.help());
        Workflow.help(environment(terminal)).forEach(help::command);
        return ShellCommands.addTo(
                help.command(new Help("dfbuild version", List.of(""), "Prints the version.").options(new Option[0])));
    }
}
