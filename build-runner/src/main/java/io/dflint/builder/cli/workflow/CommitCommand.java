package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Containers.Commit;
import io.dflint.builder.daemon.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dfbuild commit}. */
@Command(name = "commit", description = "Make an image of a container's changes.", sortOptions = false)
final class CommitCommand extends EngineCommand {
    @Option(
            names = {"-a", "--author"},
            paramLabel = "TEXT",
            description = "Author, for instance \"Kate Smith <ksmith@example.com>\".")
    private String author = "";

    @Option(
            names = {"-c", "--change"},
            paramLabel = "INSTRUCTION",
            description = "Dockerfile instruction to apply, for instance 'CMD [\"sh\"]'. Several are possible.")
    private List<String> changes = new ArrayList<>();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "Message to keep with the image.")
    private String message = "";

    @Option(
            names = {"-p", "--pause"},
            arity = "0..1",
            defaultValue = "true",
            fallbackValue = "true",
            description = "Stop the container meanwhile (the default); --pause=false lets it run.")
    private boolean pause;

    @Parameters(index = "0", paramLabel = "CONTAINER", description = "Name or id of the container.")
    private String container = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME[:TAG]", description = "Name of the image.")
    private @Nullable String name;

    @Override
    int run(Engine engine) throws IOException {
        String target = name == null ? null : reference(name).withDefaultTag().familiar();
        out().println(engine.containers().commit(container, new Commit(target, author, message, null, changes, pause)));
        return 0;
    }
}
