package io.dflint.builder.daemon;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The images of a daemon. An image is named by a reference or an id, which may be shortened. */
public interface Images {

    /** Empty if the daemon has no such image. */
    Optional<ImageDetails> find(String image) throws EngineException;

    /** As {@link #find}; an image that is missing is an error of kind NOT_FOUND. */
    ImageDetails get(String image) throws EngineException;

    /**
     * Images with their names, newest first.
     *
     * @param all also those that are only steps of others
     * @param filters as the Engine knows them: {@code dangling}, {@code label}, {@code reference}, {@code before},
     *     {@code since}, {@code until}
     */
    List<ImageSummary> list(boolean all, Map<String, List<String>> filters) throws EngineException;

    /** The steps an image was made by, newest first. */
    List<HistoryEntry> history(String image) throws EngineException;

    /** Gives an image a further name, {@code repository[:tag]}; the name is taken from another image that has it. */
    void tag(String image, String name) throws EngineException;

    /**
     * Removes a name; the last name removes the image too.
     *
     * @param force also when stopped containers use it or it has several names
     * @param prune also remove its untagged parents
     */
    List<RemovedImage> remove(String image, boolean force, boolean prune) throws EngineException;

    /**
     * Pulls an image.
     *
     * @param reference with a tag or a digest
     * @param platform {@code os/arch[/variant]}, or null for the daemon's own
     * @param credentials null for none
     * @param idleSeconds give up after so long without any news; 0 waits for ever
     */
    void pull(
            String reference,
            @Nullable String platform,
            @Nullable Credentials credentials,
            int idleSeconds,
            Consumer<Progress> progress)
            throws EngineException;

    /** Pulls every tag of a repository, as {@link #pull}. */
    void pullAllTags(
            String repository,
            @Nullable String platform,
            @Nullable Credentials credentials,
            int idleSeconds,
            Consumer<Progress> progress)
            throws EngineException;

    /** Pushes what has the name {@code repository[:tag]}; the last progress of a tag carries its digest. */
    void push(String reference, @Nullable Credentials credentials, int idleSeconds, Consumer<Progress> progress)
            throws EngineException;

    /**
     * Loads images from a tar in docker-archive or OCI layout. Layers that the daemon has may be missing in the tar when
     * it names them.
     *
     * @return the names and ids that were loaded
     */
    List<String> load(Content tar) throws EngineException;

    /** A tar with images; close it. */
    InputStream save(List<String> images) throws EngineException;

    /**
     * Makes an image of one layer out of a root file system.
     *
     * @param changes instructions as in {@code docker import --change}
     * @return the image's id
     */
    String importRoot(Content tar, @Nullable String name, List<String> changes, String message) throws EngineException;

    /** Searches the public registry, or the one that the term starts with. */
    List<SearchResult> search(String term, int limit, Map<String, List<String>> filters) throws EngineException;

    /** Something that writes itself into a stream, as often as it is asked to. */
    @FunctionalInterface
    interface Content {
        void writeTo(java.io.OutputStream out) throws IOException;
    }

    /**
     * One name or image that is gone.
     *
     * @param untagged whether only a name went
     */
    record RemovedImage(boolean untagged, String reference) {}

    /**
     * A repository that a search found.
     *
     * @param stars how many people like it
     */
    record SearchResult(String name, String description, long stars, boolean official, boolean automated) {}
}
