package io.dflint.builder.plan;

import java.io.IOException;

/** Finds the images that a Dockerfile names. */
@FunctionalInterface
public interface BaseImages {

    /**
     * The image of a reference, pulled if need be.
     *
     * @param reference as the Dockerfile names it, variables expanded
     * @param platform {@code os/arch[/variant]}
     * @throws IOException if there is none, or it cannot be had
     */
    BaseImage find(String reference, String platform) throws IOException;
}
