package io.dflint.builder.plan;

import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.daemon.ImageDetails;
import java.util.List;

/**
 * An image that a stage starts from or copies from, as resolved for this build.
 *
 * @param reference the reference as written in the Dockerfile
 * @param details what the daemon reports about the image
 */
public record BaseImage(String reference, ImageDetails details) {

    public ImageConfig config() {
        return details.config();
    }

    /** The digests of the layers, lowest first. */
    public List<String> layers() {
        return details.layers();
    }

    /** The digest of the image in its registry, or its ID if it has none. */
    public String name() {
        for (String digest : details.digests()) {
            int at = digest.indexOf('@');
            if (at >= 0) {
                return digest.substring(at + 1);
            }
        }
        return details.id();
    }
}
