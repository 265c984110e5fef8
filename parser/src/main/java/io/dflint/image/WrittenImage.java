package io.dflint.image;

import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an image reference {@code name:tag@digest} as written. They can contain variables and need not be valid.
 * Text in braces belongs to a variable and does not separate parts.
 *
 * @param tag the text after the colon; null if there is none
 * @param digest the text after the {@code @}; null if there is none
 */
public record WrittenImage(
        LogicalText name,
        @Nullable LogicalText tag,
        @Nullable LogicalText digest) {

    public static WrittenImage of(LogicalText image) {
        int colon = -1;
        int at = -1;
        int braces = 0;
        for (int i = 0; i < image.length() && at < 0; i++) {
            char c = image.charAt(i);
            if (c == '{') {
                braces++;
            } else if (c == '}') {
                braces--;
            } else if (braces <= 0) {
                at = c == '@' ? i : -1;
                colon = c == '/' ? -1 : c == ':' ? i : colon;
            }
        }
        int end = at < 0 ? image.length() : at;
        return new WrittenImage(
                image.subSequence(0, colon < 0 ? end : colon),
                colon < 0 ? null : image.subSequence(colon + 1, end),
                at < 0 ? null : image.substring(at + 1));
    }
}
