package io.dflint.lint.pin;

import io.dflint.image.ImageReference;
import io.dflint.lint.lifecycle.Release;
import io.dflint.lint.lifecycle.ReleaseTable;
import io.dflint.lint.pin.TagVersion.Level;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the tag to which an image is updated. */
final class TagUpdates {
    private final Level level;
    private final LocalDate today;

    TagUpdates(Level level, LocalDate today) {
        this.level = level;
        this.today = today;
    }

    /**
     * Returns the newest tag of the same variant within the level, or the tag itself if there is none. A release that
     * loses support earlier than the current one, such as an interim release of Ubuntu, is not an update.
     */
    String choose(ImageReference image, String tag, List<String> tags) {
        TagVersion now = TagVersion.parse(tag);
        if (now == null) {
            return tag;
        }
        String chosen = tag;
        TagVersion best = now;
        for (String candidate : tags) {
            TagVersion version = TagVersion.parse(candidate);
            if (version != null
                    && now.isUpdatedBy(version, level)
                    && best.isOlderThan(version)
                    && lastsAsLong(image, tag, candidate)) {
                chosen = candidate;
                best = version;
            }
        }
        return chosen;
    }

    private boolean lastsAsLong(ImageReference image, String tag, String candidate) {
        Release present = release(image, tag);
        Release next = release(image, candidate);
        if (next == null) {
            // If the table has this release but not the newer one, the newer one was published after the table.
            return true;
        }
        return !isPast(next) && (present == null || next.supportEnds().compareTo(present.supportEnds()) >= 0);
    }

    private boolean isPast(Release release) {
        return release.supportEnds().compareTo(today.toString()) < 0;
    }

    /** Returns the release of a tag in the table, or null if there is none. */
    static @Nullable Release release(ImageReference image, String tag) {
        return ReleaseTable.get().find(image.familiarName(), tag);
    }
}
