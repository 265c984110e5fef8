package io.dflint.builder.plan;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

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

    /** Whether the image of a reference is there, so that no registry is asked for it. */
    default boolean isHere(String reference) throws IOException {
        return true;
    }

    /** The repositories of the images that are there, as short as they may be written. */
    default Collection<String> repositories() throws IOException {
        return List.of();
    }

    /** Tells the user what may be meant, before a registry is asked, which may take long. */
    default void suggest(String message) {}
}
