package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.Progress;
import io.dflint.image.ImageReference;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.util.function.Consumer;

/** {@code dfbuild pull}. */
final class PullCommand extends EngineCommand {
    PullCommand(CommandEnvironment environment) {
        super(
                environment,
                "NAME[:TAG|@DIGEST]",
                "Loads an image from a registry.",
                WorkflowOption.ALL_TAGS,
                WorkflowOption.PLATFORM,
                WorkflowOption.QUIET,
                WorkflowOption.DISABLE_CONTENT_TRUST);
    }

    @Override
    int run(Engine engine) throws IOException, UsageException {
        ImageReference reference = reference(operand(0));
        boolean allTags = isOn(WorkflowOption.ALL_TAGS);
        boolean quiet = isOn(WorkflowOption.QUIET);
        String platform = textOrNull(WorkflowOption.PLATFORM);
        boolean tagged = reference.tag() != null || reference.digest() != null;
        if (allTags && tagged) {
            throw new UsageException("tag can't be used with --all-tags/-a");
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
