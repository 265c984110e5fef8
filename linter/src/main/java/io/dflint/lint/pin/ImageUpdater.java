package io.dflint.lint.pin;

import io.dflint.image.ImageReference;
import io.dflint.lint.lifecycle.Release;
import io.dflint.lint.pin.TagVersion.Level;
import io.dflint.registry.Registry;
import io.dflint.registry.RegistryException;
import io.dflint.registry.Repository;
import io.dflint.text.TextEdit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Queries a registry for the new reference of a place. */
public final class ImageUpdater {
    private static final String DEFAULT_TAG = "latest";

    private final Registry registry;
    private final @Nullable TagUpdates updates;

    private ImageUpdater(Registry registry, @Nullable TagUpdates updates) {
        this.registry = registry;
        this.updates = updates;
    }

    /** Returns an updater that adds digests to tags. Images with a digest are not changed. */
    public static ImageUpdater pinning(Registry registry) {
        return new ImageUpdater(registry, null);
    }

    /**
     * Returns an updater that moves tags to newer ones, and digests to the current one of their tag.
     *
     * @param level {@code patch}, {@code minor} or {@code major}
     * @param today the day on which releases must still be supported
     */
    public static ImageUpdater updating(Registry registry, String level, LocalDate today) {
        return new ImageUpdater(registry, new TagUpdates(Level.valueOf(level.toUpperCase(Locale.ROOT)), today));
    }

    /** Returns the change of a place. */
    public ImageChange change(ImagePlace place) throws RegistryException {
        ImageReference image = place.reference();
        String digest = image.digest();
        if (updates == null && digest != null || image.tag() == null && digest != null) {
            return unchanged(place);
        }
        Repository repository = Repository.of(image);
        String tag = image.tag() == null ? DEFAULT_TAG : image.tag();
        String next =
                updates == null || image.tag() == null ? tag : updates.choose(image, tag, registry.tags(repository));
        boolean pinned = updates == null || digest != null;
        if (!pinned && next.equals(tag)) {
            return unchanged(place);
        }
        String name = image.text().substring(0, image.places().repository().end());
        String after = name + ":" + next + (pinned ? "@" + registry.digest(repository, next) : "");
        TextEdit edit = new TextEdit(place.range(), after);
        Release release = TagUpdates.release(image, next);
        return new ImageChange(
                place,
                image.text(),
                after,
                edit,
                after.equals(image.text()) ? null : built(repository, next),
                release == null ? null : release.supportEnds());
    }

    /** The build time is optional, so an error is ignored. */
    private @Nullable Instant built(Repository repository, String tag) {
        try {
            return registry.published(repository, tag).created();
        } catch (RegistryException e) {
            return null;
        }
    }

    private static ImageChange unchanged(ImagePlace place) {
        String text = place.reference().text();
        return new ImageChange(place, text, text, new TextEdit(place.range(), text), null, null);
    }
}
