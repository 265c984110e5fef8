package io.dflint.builder.plan;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.plan.BuildException.Place;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The images that a file names, each asked for once. */
final class FoundImages {
    private final BaseImages images;
    private final Map<String, BaseImage> found = new HashMap<>();

    FoundImages(BaseImages images) {
        this.images = images;
    }

    /** @param place where the file names it */
    BaseImage get(String reference, String platform, Place place) throws BuildException, IOException {
        String key = reference + " " + platform;
        BaseImage known = found.get(key);
        if (known == null) {
            try {
                known = images.find(reference, platform);
            } catch (EngineException e) {
                throw new BuildException(String.valueOf(e.getMessage()), place, e);
            }
            found.put(key, known);
        }
        return known;
    }
}
