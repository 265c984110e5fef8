package io.dflint.builder.plan;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Finds the images that a Dockerfile names. */
@FunctionalInterface
public interface BaseImages {

    /**
     * Returns the image for a reference, pulling it if necessary.
     *
     * @param reference the reference of the Dockerfile, with its variables expanded
     * @param platform {@code os/arch[/variant]}
     * @throws IOException if the image does not exist or cannot be pulled
     */
    BaseImage find(String reference, String platform) throws IOException;

    /** Reports whether the image is available locally, so that no registry needs to be asked. */
    default boolean isHere(String reference) throws IOException {
        return true;
    }

    /** The repositories of the images available locally, in their shortest spelling. */
    default Collection<String> repositories() throws IOException {
        return List.of();
    }

    /** Suggests to the user what may have been meant, before a possibly slow request to a registry. */
    default void suggest(String message) {}
}
