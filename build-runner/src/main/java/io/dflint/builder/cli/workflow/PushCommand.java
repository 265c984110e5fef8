package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Credentials;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageSummary;
import io.dflint.builder.daemon.Progress;
import io.dflint.image.ImageReference;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code dfbuild push}. */
final class PushCommand extends EngineCommand {
    PushCommand(CommandEnvironment environment) {
        super(
                environment,
                "NAME[:TAG]",
                "Uploads an image to a registry.",
                WorkflowOption.ALL_TAGS,
                WorkflowOption.QUIET,
                WorkflowOption.DISABLE_CONTENT_TRUST);
    }

    @Override
    int run(Engine engine) throws IOException, UsageException {
        ImageReference reference = reference(operand(0));
        boolean allTags = isOn(WorkflowOption.ALL_TAGS);
        boolean quiet = isOn(WorkflowOption.QUIET);
        if (reference.digest() != null) {
            throw new UsageException("cannot push a digest reference");
        }
        if (allTags && reference.tag() != null) {
            throw new UsageException("tag can't be used with --all-tags/-a");
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
        if (!isOn(WorkflowOption.ALL_TAGS)) {
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
