package io.dflint.lint.pin;

import io.dflint.image.ImageReference;
import io.dflint.lint.lifecycle.Release;
import io.dflint.lint.lifecycle.ReleaseTable;
import io.dflint.lint.pin.TagVersion.Level;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the tag that an image moves to. */
final class TagUpdates {
    private final Level level;
    private final LocalDate today;

    TagUpdates(Level level, LocalDate today) {
        this.level = level;
        this.today = today;
    }

    /**
     * The newest tag of the same variant within the level; the tag itself if there is none. A release whose support ends before that of the
     * present one, as of an interim release of Ubuntu, is no update.
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
            // A table that knows this release and not a newer one is older than that.
            return true;
        }
        return !isPast(next) && (present == null || next.supportEnds().compareTo(present.supportEnds()) >= 0);
    }

    private boolean isPast(Release release) {
        return release.supportEnds().compareTo(today.toString()) < 0;
    }

    /** What the table knows of a tag. */
    static @Nullable Release release(ImageReference image, String tag) {
        return ReleaseTable.get().find(image.familiarName(), tag);
    }
}
