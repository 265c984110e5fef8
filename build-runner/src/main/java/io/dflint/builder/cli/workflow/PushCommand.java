package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Credentials;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageSummary;
import io.dflint.builder.daemon.Progress;
import io.dflint.image.ImageReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dfbuild push}. */
@Command(name = "push", description = "Upload an image to a registry.", sortOptions = false)
final class PushCommand extends EngineCommand {
    @Option(
            names = {"-a", "--all-tags"},
            description = "All tags of the repository.")
    private boolean allTags;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only the name.")
    private boolean quiet;

    @Option(names = "--disable-content-trust", description = "Has no effect: images are not verified.")
    void disableContentTrust(boolean disabled) {}

    @Parameters(paramLabel = "NAME[:TAG]", description = "Name of the image.")
    private String name = "";

    @Override
    int run(Engine engine) throws IOException {
        ImageReference reference = reference(name);
        if (reference.digest() != null) {
            throw usage("cannot push a digest reference");
        }
        if (allTags && reference.tag() != null) {
            throw usage("tag can't be used with --all-tags/-a");
        }
        if (!allTags && reference.tag() == null && !quiet) {
            out().println("Using default tag: latest");
        }
        Credentials credentials = credentials(reference);
        for (String tag : tags(engine, reference)) {
            Consumer<Progress> progress = quiet ? news -> {} : new TransferProgress(out(), environment.terminal());
            engine.images().push(tag, credentials, registryTimeout(), progress);
        }
        if (quiet) {
            out().println(reference.withDefaultTag().canonical());
        }
        return 0;
    }

    private List<String> tags(Engine engine, ImageReference reference) throws IOException {
        if (!allTags) {
            return List.of(reference.withDefaultTag().familiar());
        }
        List<String> tags = new ArrayList<>();
        String prefix = reference.familiarName() + ":";
        for (ImageSummary image : engine.images().list(false, Map.of("reference", List.of(prefix + "*")))) {
            image.tags().stream().filter(tag -> tag.startsWith(prefix)).forEach(tags::add);
        }
        if (tags.isEmpty()) {
            throw new EngineException(
                    EngineException.Kind.NOT_FOUND,
                    "An image does not exist locally with the tag: " + reference.familiarName());
        }
        return tags;
    }
}
