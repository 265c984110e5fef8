package io.dflint.lint.lifecycle;

/**
 * A release of an image.
 *
 * @param image as written, without registry and {@code library/} for Docker's own images
 * @param tag the tag, or the first part of one, that stands for the release; {@code *} for all of the image
 * @param supportEnds the last day of support, as {@code yyyy-mm-dd}
 * @param exact whether support ended on that day, and not on it or some day before
 * @param ended whether that day is past on the day of the table
 * @param successor what to move to
 */
public record Release(String image, String tag, String supportEnds, boolean exact, boolean ended, String successor) {

    /** Whether it stands for the image as a whole. */
    public boolean isWholeImage() {
        return tag.startsWith("*");
    }

    /** When support ended, for people: {@code on 2024-06-30}, or {@code by 2024-08-03} if no day was published. */
    public String when() {
        return (exact ? "on " : "by ") + supportEnds;
    }
}
