package io.dflint.image;

import io.dflint.text.TextRange;

/**
 * A text that is not a valid image reference.
 *
 * @param range the invalid part, in offsets of the text
 * @param message what is wrong and what to do, without a full stop
 */
public record InvalidReference(String text, Reason reason, TextRange range, String message) implements ParsedReference {

    /** The part that is invalid. */
    public enum Reason {
        EMPTY,
        REGISTRY,
        REPOSITORY,
        UPPERCASE,
        TOO_LONG,
        /** 64 hexadecimal digits, which is an image ID and not the name of a repository. */
        IMAGE_ID,
        TAG,
        DIGEST
    }
}
