package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.Progress;
import io.dflint.image.ImageReference;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dfbuild pull}. */
@Command(name = "pull", description = "Load an image from a registry.", sortOptions = false)
final class PullCommand extends EngineCommand {
    @Option(
            names = {"-a", "--all-tags"},
            description = "All images of the repository.")
    private boolean allTags;

    @Option(names = "--platform", paramLabel = "OS/ARCH", description = "Platform, if there are several.")
    private @Nullable String platform;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only the name.")
    private boolean quiet;

    @Option(names = "--disable-content-trust", description = "Has no effect: images are not verified.")
    void disableContentTrust(boolean disabled) {}

    @Parameters(paramLabel = "NAME[:TAG|@DIGEST]", description = "Name of the image.")
    private String name = "";

    @Override
    int run(Engine engine) throws IOException {
        ImageReference reference = reference(name);
        boolean tagged = reference.tag() != null || reference.digest() != null;
        if (allTags && tagged) {
            throw usage("tag can't be used with --all-tags/-a");
        }
        if (!allTags && !tagged && !quiet) {
            out().println("Using default tag: latest");
        }
        TransferProgress shown = new TransferProgress(out(), environment.terminal());
        Consumer<Progress> progress = quiet ? news -> {} : shown;
        if (allTags) {
            engine.images()
                    .pullAllTags(
                            reference.familiarName(), platform, credentials(reference), registryTimeout(), progress);
            return 0;
        }
        ImageReference whole = reference.withDefaultTag();
        engine.images().pull(whole.familiar(), platform, credentials(reference), registryTimeout(), progress);
        out().println(whole.canonical());
        return 0;
    }
}
