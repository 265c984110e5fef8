package io.dflint.builder.report;

import java.util.List;

/**
 * A layer of an image.
 *
 * @param digest the digest of the uncompressed layer
 * @param bytes the total size of its files
 * @param added the number of new files
 * @param changed the number of files that replace files of lower layers
 * @param removed the number of paths of lower layers that it removes
 * @param largest the largest files
 * @param replacedBytes the size of the files of lower layers that it replaces; they remain in the image
 * @param removedBytes the size of the files of lower layers that it removes; they remain in the image
 * @param wasted the largest of the replaced and removed files
 */
public record Layer(
        String digest,
        long bytes,
        int added,
        int changed,
        int removed,
        List<LayerFile> largest,
        long replacedBytes,
        long removedBytes,
        List<LayerFile> wasted) {

    /** A file, by its path in the image. */
    public record LayerFile(String path, long bytes) {}
}
