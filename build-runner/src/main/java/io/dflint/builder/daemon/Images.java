package io.dflint.builder.daemon;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The images of a daemon. An image is identified by a reference or by an ID, which may be shortened. */
public interface Images {

    /** Returns an image, or empty if the daemon does not have it. */
    Optional<ImageDetails> find(String image) throws EngineException;

    /** Like {@link #find}, but a missing image is an error of kind NOT_FOUND. */
    ImageDetails get(String image) throws EngineException;

    /**
     * Lists images with their names, newest first.
     *
     * @param all whether to include images that are only steps of others
     * @param filters the filters of the Engine: {@code dangling}, {@code label}, {@code reference}, {@code before},
     *     {@code since}, {@code until}
     */
    List<ImageSummary> list(boolean all, Map<String, List<String>> filters) throws EngineException;

    /** The steps that made an image, newest first. */
    List<HistoryEntry> history(String image) throws EngineException;

    /** Gives an image an additional name, {@code repository[:tag]}. Another image with this name loses it. */
    void tag(String image, String name) throws EngineException;

    /**
     * Removes a name of an image. Removing the last name removes the image as well.
     *
     * @param force whether to remove an image that is used by stopped containers or has several names
     * @param prune whether to remove its untagged parents too
     */
    List<RemovedImage> remove(String image, boolean force, boolean prune) throws EngineException;

    /**
     * Pulls an image.
     *
     * @param reference a reference with a tag or digest
     * @param platform {@code os/arch[/variant]}; null for the platform of the daemon
     * @param credentials the credentials; null for none
     * @param idleSeconds the time limit in seconds without progress; 0 for none
     */
    void pull(
            String reference,
            @Nullable String platform,
            @Nullable Credentials credentials,
            int idleSeconds,
            Consumer<Progress> progress)
            throws EngineException;

    /** Pulls all tags of a repository, see {@link #pull}. */
    void pullAllTags(
            String repository,
            @Nullable String platform,
            @Nullable Credentials credentials,
            int idleSeconds,
            Consumer<Progress> progress)
            throws EngineException;

    /** Pushes the image with the name {@code repository[:tag]}. The last progress of a tag has its digest. */
    void push(String reference, @Nullable Credentials credentials, int idleSeconds, Consumer<Progress> progress)
            throws EngineException;

    /**
     * Loads images from a tar in docker-archive or OCI layout. The tar may leave out layers that the daemon has if it
     * references them.
     *
     * @return the names and IDs of the loaded images
     */
    List<String> load(Content tar) throws EngineException;

    /** Returns a tar of images, which must be closed. */
    InputStream save(List<String> images) throws EngineException;

    /**
     * Creates an image with a single layer from a root file system.
     *
     * @param changes instructions, as in {@code docker import --change}
     * @return the ID of the image
     */
    String importRoot(Content tar, @Nullable String name, List<String> changes, String message) throws EngineException;

    /** Searches the public registry, or the one that the term starts with. */
    List<SearchResult> search(String term, int limit, Map<String, List<String>> filters) throws EngineException;

    /** Content that can write itself to a stream any number of times. */
    @FunctionalInterface
    interface Content {
        void writeTo(java.io.OutputStream out) throws IOException;
    }

    /**
     * A name or image that was removed.
     *
     * @param untagged whether only a name was removed
     */
    record RemovedImage(boolean untagged, String reference) {}

    /**
     * A repository found by a search.
     *
     * @param stars the number of its stars
     */
    record SearchResult(String name, String description, long stars, boolean official, boolean automated) {}
}
