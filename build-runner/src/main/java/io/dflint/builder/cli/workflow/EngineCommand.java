package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Credentials;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.Engines;
import io.dflint.builder.registry.CredentialStore;
import io.dflint.builder.registry.RegistryTimeout;
import io.dflint.image.ImageReference;
import io.dflint.image.InvalidReference;
import io.dflint.options.Arguments;
import io.dflint.options.Help;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A command that uses a daemon. */
abstract class EngineCommand {
    final CommandEnvironment environment;
    private final String operands;
    private final String description;
    private final WorkflowOption[] options;

    @SuppressWarnings("NullAway.Init") // set before the command runs
    private Arguments<WorkflowOption> arguments;

    /**
     * Creates a command.
     *
     * @param operands the operands as shown in the help: {@code [X]} is optional, {@code X...} can be repeated
     * @param description a single sentence
     */
    EngineCommand(
            CommandEnvironment environment, String operands, String description, WorkflowOption... commandOptions) {
        this.environment = environment;
        this.operands = operands;
        this.description = description;
        options = Arrays.copyOf(commandOptions, commandOptions.length + 2);
        options[commandOptions.length] = WorkflowOption.HOST;
        options[commandOptions.length + 1] = WorkflowOption.CONTEXT;
    }

    /** @param name the name of the command */
    final Help help(String name) {
        return exitCodes(new Help("dfbuild " + name, List.of("[OPTION...] " + operands), description).options(options));
    }

    /** Adds the exit codes to the help. */
    Help exitCodes(Help help) {
        return help.exitCode(Workflow.OK, "done")
                .exitCode(Workflow.FAILED, "the daemon or a registry did not do its part")
                .exitCode(Workflow.USAGE, "wrong usage")
                .exitCode(Workflow.INTERRUPTED, "interrupted");
    }

    /** Reports whether the words after the first operand are operands as well, even if they look like options. */
    boolean stopsAtOperand() {
        return false;
    }

    /** The exit code for an invalid command line. */
    int usageCode() {
        return Workflow.USAGE;
    }

    /** The exit code for a failure. */
    int failureCode(IOException failure) {
        return Workflow.FAILED;
    }

    /** Reads the command line, and reports whether it asks for help. */
    final boolean read(List<String> words) throws UsageException {
        arguments = Arguments.read(options, words, stopsAtOperand());
        if (arguments.isHelp()) {
            return true;
        }
        List<String> names = List.of(operands.split(" ", -1));
        long required = names.stream().filter(name -> !name.startsWith("[")).count();
        boolean repeatable = operands.endsWith("...") || operands.endsWith("...]");
        List<String> given = arguments.operands();
        if (given.size() < required) {
            throw new UsageException("missing " + names.get(given.size()).replace("...", ""));
        }
        if (!repeatable && given.size() > names.size()) {
            throw new UsageException("unexpected argument '" + given.get(names.size()) + "'");
        }
        return false;
    }

    /** Runs the command and returns the exit code. */
    final int run() throws IOException, UsageException {
        try (Engine engine = Engines.open(
                textOrNull(WorkflowOption.HOST), textOrNull(WorkflowOption.CONTEXT), environment.variables())) {
            return run(engine);
        }
    }

    abstract int run(Engine engine) throws IOException, UsageException;

    final PrintStream out() {
        return environment.out();
    }

    final PrintStream err() {
        return environment.err();
    }

    final Arguments<WorkflowOption> arguments() {
        return arguments;
    }

    final boolean isOn(WorkflowOption option) {
        return arguments.isOn(option);
    }

    /** Reports whether a switch that is on by default is not turned off. */
    final boolean isNotOff(WorkflowOption option) {
        return !arguments.has(option) || arguments.isOn(option);
    }

    final @Nullable String textOrNull(WorkflowOption option) {
        return arguments.has(option) ? arguments.text(option) : null;
    }

    final String operand(int index) {
        return arguments.operands().get(index);
    }

    final @Nullable String operandOrNull(int index) {
        return index < arguments.operands().size() ? operand(index) : null;
    }

    /** Parses a reference given by the user. */
    static ImageReference reference(String text) throws UsageException {
        return switch (ImageReference.parse(text)) {
            case ImageReference reference -> reference;
            case InvalidReference invalid ->
                throw new UsageException("invalid reference \"" + text + "\": " + invalid.message());
        };
    }

    final @Nullable Credentials credentials(ImageReference reference) {
        return CredentialStore.of(environment.variables()).find(reference.registry());
    }

    /** The time limit in seconds for a registry that does not respond. */
    final int registryTimeout() {
        return RegistryTimeout.seconds(environment.variables());
    }

    /** Returns filters in the form that the Engine expects. */
    final Map<String, List<String>> filters(WorkflowOption option) throws UsageException {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String text : arguments.all(option)) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw new UsageException("--filter: expected NAME=VALUE, got '" + text + "'");
            }
            filters.computeIfAbsent(text.substring(0, equals).strip(), name -> new ArrayList<>())
                    .add(text.substring(equals + 1).strip());
        }
        return filters;
    }
}
