package io.dflint.build.cli;

import io.dflint.build.daemon.Engine;
import io.dflint.build.daemon.ImageDetails;
import io.dflint.build.event.BuildEvent;
import io.dflint.build.event.BuildListener;
import io.dflint.build.plan.BaseImage;
import io.dflint.build.plan.BaseImages;
import java.io.IOException;
import java.util.Optional;

/** Base images of a daemon; those that it lacks are pulled. */
final class DaemonImages implements BaseImages {
    private static final int IDLE_SECONDS = 120;

    private final Engine engine;
    private final boolean pullAlways;
    private final BuildListener listener;

    DaemonImages(Engine engine, boolean pullAlways, BuildListener listener) {
        this.engine = engine;
        this.pullAlways = pullAlways;
        this.listener = listener;
    }

    @Override
    public BaseImage find(String reference, String platform) throws IOException {
        Optional<ImageDetails> local = pullAlways && !reference.startsWith("sha256:")
                ? Optional.empty()
                : engine.images().find(reference);
        if (local.isEmpty() || !fits(local.get(), platform)) {
            engine.images()
                    .pull(
                            reference,
                            platform,
                            null,
                            IDLE_SECONDS,
                            progress -> listener.on(new BuildEvent.Pulling(reference, progress)));
            local = Optional.of(engine.images().get(reference));
        }
        return new BaseImage(reference, local.get());
    }

    private static boolean fits(ImageDetails image, String platform) {
        String[] parts = platform.split("/", 3);
        boolean sameVariant =
                parts.length < 3 || image.variant().isEmpty() || image.variant().equals(parts[2]);
        return image.os().equals(parts[0])
                && (parts.length < 2 || image.architecture().equals(parts[1]))
                && sameVariant;
    }
}
