package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.image.ImageReference;
import io.dflint.options.UsageException;
import java.io.IOException;

/** {@code dfbuild tag}. */
final class TagCommand extends EngineCommand {
    TagCommand(CommandEnvironment environment) {
        super(environment, "IMAGE NAME[:TAG]", "Gives an image another name.");
    }

    @Override
    int run(Engine engine) throws IOException, UsageException {
        ImageReference target = reference(operand(1));
        if (target.digest() != null) {
            throw new UsageException("a new name cannot have a digest: " + operand(1));
        }
        engine.images().tag(operand(0), target.withDefaultTag().familiar());
        return 0;
    }
}
