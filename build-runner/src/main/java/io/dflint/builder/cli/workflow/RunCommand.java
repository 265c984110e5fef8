package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Containers.Created;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.daemon.HostOptions;
import io.dflint.image.ImageReference;
import io.dflint.options.Help;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** {@code dfbuild run}. */
final class RunCommand extends EngineCommand {
    /** The exit code if no container was run. */
    static final int NO_CONTAINER = 125;

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    RunCommand(CommandEnvironment environment) {
        super(environment, "IMAGE [COMMAND...]", "Runs a command in a new container.", WorkflowOption.ofRun());
    }

    @Override
    boolean stopsAtOperand() {
        return true;
    }

    @Override
    Help exitCodes(Help help) {
        return help.exitCode(Workflow.OK, "as the command ended, like all other exit codes")
                .exitCode(NO_CONTAINER, "there is no container, or wrong usage")
                .exitCode(NOT_EXECUTABLE, "the command cannot be run")
                .exitCode(NOT_FOUND, "there is no such command");
    }

    @Override
    int usageCode() {
        return NO_CONTAINER;
    }

    @Override
    int run(Engine engine) throws IOException, UsageException {
        String idFile = textOrNull(WorkflowOption.CIDFILE);
        boolean tty = isOn(WorkflowOption.TTY);
        boolean detach = isOn(WorkflowOption.DETACH);
        if (idFile != null && Files.exists(environment.folder().resolve(idFile))) {
            throw new UsageException(idFile + ": already exists; delete the file, or name another with --cidfile");
        }
        if (tty && isOn(WorkflowOption.INTERACTIVE) && !detach && !TerminalMode.isInputTerminal()) {
            throw new UsageException("the input device is not a TTY");
        }
        ContainerSpec spec = spec();
        String id = idFile == null
                ? create(engine, spec)
                : create(engine, spec, environment.folder().resolve(idFile));
        if (detach) {
            ForegroundRun.start(engine, id, isOn(WorkflowOption.RM));
            out().println(id);
            return 0;
        }
        return new ForegroundRun(
                        engine,
                        environment,
                        id,
                        spec.input(),
                        tty,
                        isOn(WorkflowOption.RM),
                        isNotOff(WorkflowOption.SIG_PROXY))
                .run();
    }

    private ContainerSpec spec() throws IOException, UsageException {
        boolean tty = isOn(WorkflowOption.TTY);
        RunSettings settings = new RunSettings(arguments(), environment);
        try {
            HostOptions host = RunLimits.apply(arguments(), settings.host()).autoRemove(isOn(WorkflowOption.RM));
            // A program may ask for the size before it can be set, so it is part of the specification.
            int[] size = tty ? TerminalMode.size() : new int[0];
            if (size.length == 2) {
                host.consoleSize(size[0], size[1]);
            }
            return new ContainerSpec(
                    operand(0),
                    settings.config(arguments()
                            .operands()
                            .subList(1, arguments().operands().size())),
                    host,
                    arguments().text(WorkflowOption.HOSTNAME),
                    tty,
                    isOn(WorkflowOption.INTERACTIVE),
                    textOrNull(WorkflowOption.PLATFORM));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** Creates the file first: without it there is to be no container. */
    private String create(Engine engine, ContainerSpec spec, Path idFile) throws IOException, UsageException {
        Files.createFile(idFile);
        boolean created = false;
        try {
            String id = create(engine, spec);
            created = true;
            Files.writeString(idFile, id);
            return id;
        } finally {
            if (!created) {
                Files.deleteIfExists(idFile);
            }
        }
    }

    private String create(Engine engine, ContainerSpec spec) throws IOException, UsageException {
        String pull = arguments().has(WorkflowOption.PULL) ? arguments().text(WorkflowOption.PULL) : "missing";
        String name = textOrNull(WorkflowOption.NAME);
        switch (pull) {
            case "always" -> pull(engine);
            case "missing", "never" -> {}
            default -> throw new UsageException("--pull: expected always, missing or never, got '" + pull + "'");
        }
        Created created;
        try {
            created = engine.containers().create(spec, name);
        } catch (EngineException e) {
            if (!e.is(Kind.NOT_FOUND) || pull.equals("never") || !isAboutImage(e)) {
                throw e;
            }
            err().println("Unable to find image '"
                    + reference(operand(0)).withDefaultTag().familiar() + "' locally");
            pull(engine);
            created = engine.containers().create(spec, name);
        }
        for (String warning : created.warnings()) {
            err().println("WARNING: " + warning);
        }
        return created.id();
    }

    private static boolean isAboutImage(EngineException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("no such image");
    }

    private void pull(Engine engine) throws IOException, UsageException {
        ImageReference reference = reference(operand(0)).withDefaultTag();
        TransferProgress progress = new TransferProgress(err(), environment.terminal());
        engine.images()
                .pull(
                        reference.familiar(),
                        textOrNull(WorkflowOption.PLATFORM),
                        credentials(reference),
                        registryTimeout(),
                        isOn(WorkflowOption.QUIET) ? news -> {} : progress);
    }

    /**
     * Returns the exit code of docker run: 127 for a program that does not exist, 126 for one that cannot be executed,
     * otherwise 125.
     */
    @Override
    int failureCode(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (!message.contains("oci runtime") && !message.contains("exec:")) {
            return NO_CONTAINER;
        }
        if (message.contains("executable file not found") || message.contains("no such file or directory")) {
            return NOT_FOUND;
        }
        return message.contains("permission denied") || message.contains("is a directory")
                ? NOT_EXECUTABLE
                : NO_CONTAINER;
    }
}
