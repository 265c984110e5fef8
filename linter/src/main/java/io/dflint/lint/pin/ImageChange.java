package io.dflint.lint.pin;

import io.dflint.text.TextEdit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The change of an image reference.
 *
 * @param before the reference as written
 * @param after the new reference; equal to {@code before} if nothing changes
 * @param built when the image was built; null if not known
 * @param supportEnds the last day of support of the new release, as {@code yyyy-mm-dd}; null if not known
 */
public record ImageChange(
        ImagePlace place,
        String before,
        String after,
        TextEdit edit,
        @Nullable Instant built,
        @Nullable String supportEnds) {

    public boolean isChange() {
        return !before.equals(after);
    }
}
