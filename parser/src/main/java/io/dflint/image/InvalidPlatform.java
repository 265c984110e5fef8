package io.dflint.image;

/**
 * A text that is not a valid platform.
 *
 * @param message what is wrong and what to do, without a full stop
 */
public record InvalidPlatform(String text, String message) implements ParsedPlatform {}
