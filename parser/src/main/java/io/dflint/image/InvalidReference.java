package io.dflint.image;

import io.dflint.text.TextRange;

/**
 * A text that is no image reference.
 *
 * @param range the faulty part, in offsets of the text
 * @param message a sentence without full stop that says what is wrong and what to do
 */
public record InvalidReference(String text, Reason reason, TextRange range, String message) implements ParsedReference {

    /** Which part is wrong. */
    public enum Reason {
        EMPTY,
        REGISTRY,
        REPOSITORY,
        UPPERCASE,
        TOO_LONG,
        /** 64 hexadecimal digits: an image id, which names no repository. */
        IMAGE_ID,
        TAG,
        DIGEST
    }
}
