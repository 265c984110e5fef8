package io.dflint.builder.image;

import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * How a daemon keeps images. It decides what names an image, and what a tar of images has to say beside the layers.
 *
 * @see <a href="https://docs.docker.com/engine/storage/containerd/">containerd image store</a>
 */
sealed interface ImageStore permits GraphDriverStore, ContainerdStore {
    /** The directory of documents and layers in a tar. */
    String BLOBS = "blobs/sha256/";

    /** What the daemon calls an image that it gets from here. */
    String id(ImageSpec image) throws IOException;

    /** The daemon has an image now that it got from here, under a name if it is to keep it. */
    void loaded(ImageSpec image, boolean named) throws IOException;

    /** Whether the daemon tells how many bytes a container has written, by which its list of changed files can be checked. */
    boolean knowsWrittenBytes();

    /** Whether an image is there although it could not be loaded, as a layer that it names was gone. */
    boolean keepsIncompleteImages();

    /**
     * Writes all of a tar but the layers.
     *
     * @param names by id
     */
    void write(TarWriter tar, Collection<ImageSpec> images, Map<String, String> names) throws IOException;

    /** The name of a document or layer in a tar. */
    static String blob(String digest) {
        return BLOBS + digest.substring(digest.indexOf(':') + 1);
    }

    /** Writes a file of a tar. */
    static void file(TarWriter tar, String name, byte[] content) throws IOException {
        tar.put(TarHeader.file(name, 0644, 0, 0, content.length, Instant.EPOCH), content);
    }
}
