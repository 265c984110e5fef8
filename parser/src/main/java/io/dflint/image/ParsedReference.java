package io.dflint.image;

/** What came of reading a text as an image reference. */
public sealed interface ParsedReference permits ImageReference, InvalidReference {

    /** The text that was read. */
    String text();
}
