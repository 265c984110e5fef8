package io.dflint.builder.image;

import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * The way a daemon stores images. It determines how images are identified, and what a tar of images contains besides
 * the layers.
 *
 * @see <a href="https://docs.docker.com/engine/storage/containerd/">containerd image store</a>
 */
sealed interface ImageStore permits GraphDriverStore, ContainerdStore {
    /** The directory of documents and layers in a tar. */
    String BLOBS = "blobs/sha256/";

    /** The daemon's ID for an image loaded from here. */
    String id(ImageSpec image) throws IOException;

    /**
     * Records that the daemon has loaded an image.
     *
     * @param named whether it was given a name, so that the daemon keeps it
     */
    void loaded(ImageSpec image, boolean named) throws IOException;

    /**
     * Reports whether the daemon counts the bytes that a container has written. This allows its list of changed files
     * to be checked.
     */
    boolean knowsWrittenBytes();

    /** Reports whether layers are kept, and pushed, as they were sent. */
    boolean keepsCompression();

    /** Reports whether the store keeps an image that failed to load because a layer it references is missing. */
    boolean keepsIncompleteImages();

    /**
     * Writes all parts of a tar except the layers.
     *
     * @param names the names by image ID
     */
    void write(TarWriter tar, Collection<ImageSpec> images, Map<String, String> names) throws IOException;

    /** The name of a document or layer in a tar. */
    static String blob(String digest) {
        return BLOBS + digest.substring(digest.indexOf(':') + 1);
    }

    /** Adds a file to a tar. */
    static void file(TarWriter tar, String name, byte[] content) throws IOException {
        tar.put(TarHeader.file(name, 0644, 0, 0, content.length, Instant.EPOCH), content);
    }
}
