package io.dflint.image;

/** The result of parsing an image reference. */
public sealed interface ParsedReference permits ImageReference, InvalidReference {

    /** The text that was parsed. */
    String text();
}
