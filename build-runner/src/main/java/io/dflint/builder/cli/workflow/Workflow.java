package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.text.FailureText;
import io.dflint.builder.text.TerminalText;
import io.dflint.options.Help;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs the commands of this package, each of which is a class of its own. */
public final class Workflow {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int INTERRUPTED = 130;

    private static final Map<String, Function<CommandEnvironment, EngineCommand>> COMMANDS = commands();

    private Workflow() {}

    private static Map<String, Function<CommandEnvironment, EngineCommand>> commands() {
        Map<String, Function<CommandEnvironment, EngineCommand>> commands = new LinkedHashMap<>();
        commands.put("images", ImagesCommand::new);
        commands.put("pull", PullCommand::new);
        commands.put("push", PushCommand::new);
        commands.put("tag", TagCommand::new);
        commands.put("rmi", RemoveImageCommand::new);
        commands.put("search", SearchCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("commit", CommitCommand::new);
        commands.put("history", HistoryCommand::new);
        commands.put("inspect", InspectCommand::new);
        return commands;
    }

    /** The help of each command, in the order of the list of commands. */
    public static List<Help> help(CommandEnvironment environment) {
        return COMMANDS.entrySet().stream()
                .map(command -> command.getValue().apply(environment).help(command.getKey()))
                .toList();
    }

    /** Reports whether a word is the name of a command. */
    public static boolean knows(String name) {
        return COMMANDS.containsKey(name);
    }

    /**
     * Runs a command.
     *
     * @param name a name accepted by {@link #knows}
     * @return 0, or 1 for a failure, 2 for an invalid command line, 130 if it was interrupted; {@code run} returns the
     *     exit code of the container, or 125 if none was run
     */
    public static int run(String name, List<String> args, CommandEnvironment environment) {
        Function<CommandEnvironment, EngineCommand> maker = COMMANDS.get(name);
        if (maker == null) {
            throw new IllegalArgumentException(name);
        }
        EngineCommand command = maker.apply(environment);
        int code;
        try {
            if (command.read(args)) {
                environment.out().print(command.help(name).text(false));
                code = 0;
            } else {
                code = command.run();
            }
        } catch (UsageException e) {
            complain(environment, e);
            environment.err().println("See 'dfbuild " + name + " --help'.");
            code = command.usageCode();
        } catch (IOException e) {
            complain(environment, e);
            code = e instanceof EngineException engine && engine.is(EngineException.Kind.CANCELLED)
                    ? INTERRUPTED
                    : command.failureCode(e);
        }
        environment.out().flush();
        environment.err().flush();
        return code;
    }

    private static void complain(CommandEnvironment environment, Exception e) {
        environment.out().flush();
        environment.err().println("dfbuild: " + TerminalText.line(FailureText.of(e)));
    }
}
