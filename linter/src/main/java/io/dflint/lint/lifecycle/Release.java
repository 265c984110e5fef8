package io.dflint.lint.lifecycle;

/**
 * A release of an image.
 *
 * @param image as written, without registry and {@code library/} for Docker's own images
 * @param tag the tag, or the first part of one, that stands for the release; {@code *} for all of the image
 * @param supportEnds the last day of support, as {@code yyyy-mm-dd}
 * @param ended whether that day is past on the day of the table
 * @param successor what to move to
 */
public record Release(String image, String tag, String supportEnds, boolean ended, String successor) {}
