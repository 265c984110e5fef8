package io.dflint.image;

/**
 * A text that is no platform.
 *
 * @param message a sentence without full stop that says what is wrong and what to do
 */
public record InvalidPlatform(String text, String message) implements ParsedPlatform {}
