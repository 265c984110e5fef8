package io.dflint.lsp.document;

import org.jspecify.annotations.Nullable;

/**
 * A change that the client made to a document.
 *
 * @param range what was replaced; null if the text is the whole new document
 * @param text what came
 */
public record Change(@Nullable Range range, String text) {

    /** From the start to before the end. */
    public record Range(Place start, Place end) {}
}
