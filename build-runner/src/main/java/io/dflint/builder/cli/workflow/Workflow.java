package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.text.FailureText;
import io.dflint.builder.text.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Runs the commands of this package. Each is a class of its own. */
public final class Workflow {
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int INTERRUPTED = 130;

    private static final List<String> NAMES =
            List.of("images", "pull", "push", "tag", "rmi", "search", "run", "commit", "history", "inspect");

    private Workflow() {}

    /** The names of the commands. */
    public static List<String> names() {
        return NAMES;
    }

    /** Whether a word is the name of one of the commands. */
    public static boolean knows(String name) {
        return NAMES.contains(name);
    }

    /** A line for each command: its name and what it does, as a list of commands shows it. */
    public static List<String> summary() {
        List<String> lines = new ArrayList<>();
        for (String name : NAMES) {
            Command command = command(name).getClass().getAnnotation(Command.class);
            lines.add(name + "\t" + (command == null ? "" : String.join(" ", command.description())));
        }
        return lines;
    }

    private static EngineCommand command(String name) {
        return switch (name) {
            case "images" -> new ImagesCommand();
            case "pull" -> new PullCommand();
            case "push" -> new PushCommand();
            case "tag" -> new TagCommand();
            case "rmi" -> new RemoveImageCommand();
            case "search" -> new SearchCommand();
            case "run" -> new RunCommand();
            case "commit" -> new CommitCommand();
            case "history" -> new HistoryCommand();
            case "inspect" -> new InspectCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /**
     * Runs a command.
     *
     * @param name one that {@link #knows} accepts
     * @return 0, or 1 if something failed, 2 for a wrong command line, 130 if it was interrupted; {@code run} returns the
     *     container's exit code, or 125 if there was none
     */
    public static int run(String name, List<String> args, CommandEnvironment environment) {
        EngineCommand command = command(name);
        command.environment = environment;
        CommandLine line = new CommandLine(command)
                .setCommandName("dfbuild " + name)
                .setOut(new PrintWriter(environment.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8))
                .setStopAtPositional(name.equals("run"))
                .setPosixClusteredShortOptionsAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setExecutionExceptionHandler((e, failed, result) -> failure(e, command, environment))
                .setParameterExceptionHandler((e, words) -> usage(e, name, environment));
        int code = line.execute(args.toArray(String[]::new));
        environment.out().flush();
        environment.err().flush();
        return code;
    }

    private static int failure(Exception e, EngineCommand command, CommandEnvironment environment) throws Exception {
        if (!(e instanceof IOException)) {
            throw e;
        }
        environment.out().flush();
        environment.err().println("dfbuild: " + TerminalText.line(FailureText.of(e)));
        if (e instanceof EngineException engine && engine.is(EngineException.Kind.CANCELLED)) {
            return INTERRUPTED;
        }
        return command instanceof RunCommand ? RunCommand.exitCode(e) : FAILED;
    }

    private static int usage(ParameterException e, String name, CommandEnvironment environment) {
        // An option that is not known is the mistake; that something is missing then often follows from it.
        String unknown = e.getCommandLine().getUnmatchedArguments().stream()
                .filter(word -> word.startsWith("-"))
                .findFirst()
                .orElse(null);
        String message = unknown == null ? e.getMessage() : "unknown option: " + unknown;
        environment.err().println("dfbuild " + name + ": " + message);
        environment.err().println("See 'dfbuild " + name + " --help'.");
        return name.equals("run") ? RunCommand.NO_CONTAINER : USAGE;
    }
}
