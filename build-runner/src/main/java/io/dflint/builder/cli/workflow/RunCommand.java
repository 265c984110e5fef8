package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Containers.Created;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.daemon.HostOptions;
import io.dflint.image.ImageReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dfbuild run}. */
@Command(name = "run", description = "Run a command in a new container.", sortOptions = false)
final class RunCommand extends EngineCommand {
    /** The exit code when there is none of a container. */
    static final int NO_CONTAINER = 125;

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    @Option(
            names = {"-d", "--detach"},
            description = "Run in the background and print the container's id.")
    private boolean detach;

    @Option(
            names = {"-i", "--interactive"},
            description = "Pass on the standard input.")
    private boolean interactive;

    @Option(
            names = {"-t", "--tty"},
            description = "Give the container a terminal.")
    private boolean tty;

    @Option(names = "--rm", description = "Remove the container when it ends.")
    private boolean remove;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the container.")
    private @Nullable String name;

    @Option(names = "--cidfile", paramLabel = "FILE", description = "File to write the container's id to.")
    private @Nullable Path idFile;

    @Option(
            names = "--pull",
            defaultValue = "missing",
            paramLabel = "WHEN",
            description = "When to pull the image: always, missing or never.")
    private String pull = "missing";

    @Option(names = "--platform", paramLabel = "OS/ARCH", description = "Platform of the image.")
    private @Nullable String platform;

    @Option(
            names = {"-q", "--quiet"},
            description = "Do not show how the image is pulled.")
    private boolean quiet;

    @Option(
            names = "--sig-proxy",
            arity = "0..1",
            defaultValue = "true",
            fallbackValue = "true",
            description = "Pass on signals to the container (the default).")
    private boolean passSignals;

    @Mixin
    private RunSettings settings = new RunSettings();

    @Mixin
    private RunLimits limits = new RunLimits();

    @Parameters(index = "0", paramLabel = "IMAGE", description = "Name or id of the image.")
    private String image = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "COMMAND", description = "Command and arguments.")
    private List<String> command = new ArrayList<>();

    @Override
    int run(Engine engine) throws IOException {
        if (idFile != null && Files.exists(environment.folder().resolve(idFile))) {
            throw usage("the file " + idFile + " exists: either a container of that id still runs, or delete the file");
        }
        if (tty && interactive && !detach && !TerminalMode.isInputTerminal()) {
            throw usage("the input device is not a TTY");
        }
        ContainerSpec spec = spec();
        String id = create(engine, spec);
        if (idFile != null) {
            Files.writeString(environment.folder().resolve(idFile), id, StandardOpenOption.CREATE_NEW);
        }
        if (detach) {
            engine.containers().start(id);
            out().println(id);
            return 0;
        }
        return new ForegroundRun(engine, environment, id, spec.input(), tty, remove, passSignals).run();
    }

    private ContainerSpec spec() throws IOException {
        try {
            HostOptions host = limits.apply(settings.host(environment.folder())).autoRemove(remove);
            // A program may ask for the size before it could be told.
            int[] size = tty ? TerminalMode.size() : new int[0];
            if (size.length == 2) {
                host.consoleSize(size[0], size[1]);
            }
            return new ContainerSpec(
                    image,
                    settings.config(command, environment),
                    host,
                    settings.hostname(),
                    tty,
                    interactive,
                    platform);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private String create(Engine engine, ContainerSpec spec) throws IOException {
        switch (pull) {
            case "always" -> pull(engine);
            case "missing", "never" -> {}
            default -> throw usage("invalid value for --pull: " + pull + "; use always, missing or never");
        }
        Created created;
        try {
            created = engine.containers().create(spec, name);
        } catch (EngineException e) {
            if (!e.is(Kind.NOT_FOUND) || pull.equals("never") || !isAboutImage(e)) {
                throw e;
            }
            err().println("Unable to find image '"
                    + reference(image).withDefaultTag().familiar() + "' locally");
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

    private void pull(Engine engine) throws IOException {
        ImageReference reference = reference(image).withDefaultTag();
        TransferProgress progress = new TransferProgress(err(), environment.terminal());
        engine.images()
                .pull(
                        reference.familiar(),
                        platform,
                        credentials(reference),
                        registryTimeout(),
                        quiet ? news -> {} : progress);
    }

    /** As docker run: 127 for a program that is not there, 126 for one that cannot be run, else 125. */
    static int exitCode(Exception e) {
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
