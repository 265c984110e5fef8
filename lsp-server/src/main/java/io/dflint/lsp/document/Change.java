package io.dflint.lsp.document;

import org.jspecify.annotations.Nullable;

/**
 * A change of a document by the client.
 *
 * @param range the replaced range; null if the text is the complete new document
 * @param text the new text
 */
public record Change(@Nullable Range range, String text) {

    /** A half-open range. */
    public record Range(Place start, Place end) {}
}
