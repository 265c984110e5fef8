package io.dflint.builder.plan;

import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.daemon.ImageDetails;
import java.util.List;

/**
 * An image that a stage starts from or copies from, as it was found for this build.
 *
 * @param reference how the file names it
 * @param details what the daemon tells of it
 */
public record BaseImage(String reference, ImageDetails details) {

    public ImageConfig config() {
        return details.config();
    }

    /** Digests of the layers, lowest first. */
    public List<String> layers() {
        return details.layers();
    }

    /** Its digest in its registry, or else its id. */
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
