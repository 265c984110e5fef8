package io.dflint.builder.report;

import java.util.List;

/**
 * A layer of an image.
 *
 * @param digest of the uncompressed layer
 * @param bytes of the files in it
 * @param added how many files are new in it
 * @param changed how many replace files of layers below
 * @param removed how many paths of layers below it removes
 * @param largest the largest files
 * @param replacedBytes of files of layers below that it replaces, which stay in the image all the same
 * @param removedBytes of files of layers below that it removes, which stay in the image all the same
 * @param wasted the largest of these files
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

    /** A file by its path in the image. */
    public record LayerFile(String path, long bytes) {}
}
