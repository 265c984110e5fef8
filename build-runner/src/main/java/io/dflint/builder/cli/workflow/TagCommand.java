package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.image.ImageReference;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dfbuild tag}. */
@Command(name = "tag", description = "Give an image a further name.", sortOptions = false)
final class TagCommand extends EngineCommand {
    @Parameters(index = "0", paramLabel = "IMAGE", description = "Name or id of the image.")
    private String image = "";

    @Parameters(index = "1", paramLabel = "NAME[:TAG]", description = "The new name.")
    private String name = "";

    @Override
    int run(Engine engine) throws IOException {
        ImageReference target = reference(name);
        if (target.digest() != null) {
            throw usage("a new name cannot have a digest: " + name);
        }
        engine.images().tag(image, target.withDefaultTag().familiar());
        return 0;
    }
}
