package io.dflint.lint.lifecycle;

/**
 * A release of an image.
 *
 * @param image the name as written, without registry and {@code library/} for official images
 * @param tag the tag or the beginning of tags of the release; {@code *} for the whole image
 * @param supportEnds the last day of support, as {@code yyyy-mm-dd}
 * @param exact whether support ends exactly on that day, rather than on it or earlier
 * @param ended whether that day is past at the date of the table
 * @param successor the image to move to
 */
public record Release(String image, String tag, String supportEnds, boolean exact, boolean ended, String successor) {

    /** Reports whether it stands for the image as a whole. */
    public boolean isWholeImage() {
        return tag.startsWith("*");
    }

    /**
     * Returns the end of support for messages: {@code on 2024-06-30}, or {@code by 2024-08-03} if no day was published.
     */
    public String when() {
        return (exact ? "on " : "by ") + supportEnds;
    }
}
