package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Credentials;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.Engines;
import io.dflint.builder.registry.CredentialStore;
import io.dflint.builder.registry.RegistryTimeout;
import io.dflint.image.ImageReference;
import io.dflint.image.InvalidReference;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands have in common: they talk to a daemon. */
abstract class EngineCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // set before the command runs
    CommandEnvironment environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // by picocli
    private CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Daemon to use: unix://, tcp:// or ssh://. Default: DOCKER_HOST or the current context.")
    private @Nullable String host;

    @Option(names = "--context", paramLabel = "NAME", description = "Docker context to use.")
    private @Nullable String context;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Override
    public final Integer call() throws IOException {
        try (Engine engine = Engines.open(host, context, environment.variables())) {
            return run(engine);
        }
    }

    /** Does the work; the exit code. */
    abstract int run(Engine engine) throws IOException;

    final PrintStream out() {
        return environment.out();
    }

    final PrintStream err() {
        return environment.err();
    }

    /** A mistake on the command line. */
    final ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** A reference as users write it. */
    final ImageReference reference(String text) {
        return switch (ImageReference.parse(text)) {
            case ImageReference reference -> reference;
            case InvalidReference invalid -> throw usage("invalid reference \"" + text + "\": " + invalid.message());
        };
    }

    final @Nullable Credentials credentials(ImageReference reference) {
        return CredentialStore.of(environment.variables()).find(reference.registry());
    }

    /** How long to wait for a registry that says nothing, in seconds. */
    final int registryTimeout() {
        return RegistryTimeout.seconds(environment.variables());
    }

    /** Filters as the Engine takes them, from {@code name=value}. */
    final Map<String, List<String>> filters(List<String> texts) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw usage("a filter is NAME=VALUE, not " + text);
            }
            filters.computeIfAbsent(text.substring(0, equals).strip(), name -> new ArrayList<>())
                    .add(text.substring(equals + 1).strip());
        }
        return filters;
    }
}
