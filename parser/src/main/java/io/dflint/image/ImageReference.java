package io.dflint.image;

import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * An image reference, including the parts that Docker adds.
 *
 * @param text the reference as written
 * @param registry the host and optional port; {@code docker.io} if none is written. Empty in the rare case that the
 *     first part has a dot, as a host would, but is not a valid host because of an underscore, and so is only part of
 *     the path
 * @param repository the path in the registry, {@code library/…} for official images
 * @param tag as written; null if there is none
 * @param digest as written, with its algorithm; null if there is none
 * @param places the ranges of the parts in the text
 */
public record ImageReference(
        String text,
        String registry,
        String repository,
        @Nullable String tag,
        @Nullable String digest,
        Places places) implements ParsedReference {
    static final String DOCKER_HUB = "docker.io";
    static final String OFFICIAL = "library/";
    private static final String DEFAULT_TAG = "latest";

    /**
     * The ranges of the parts in the text of a reference, without the colon and the at sign; null for a part that is
     * not written.
     *
     * @param repository the path without the registry
     */
    public record Places(
            @Nullable TextRange registry,
            TextRange repository,
            @Nullable TextRange tag,
            @Nullable TextRange digest) {}

    public static ParsedReference parse(String text) {
        return ReferenceParser.parse(text);
    }

    /** Parses a reference. Returns null if it is invalid. */
    public static @Nullable ImageReference parseOrNull(String text) {
        return parse(text) instanceof ImageReference reference ? reference : null;
    }

    /** The registry and the repository, joined by a slash. */
    public String name() {
        return registry.isEmpty() ? repository : registry + "/" + repository;
    }

    /** Reports whether it is one of the official images, which Docker publishes under {@code library/}. */
    public boolean isOfficial() {
        return registry.equals(DOCKER_HUB) && isBareOfficialPath();
    }

    /** The name without {@code docker.io/} and {@code library/}, as users write it. */
    public String familiarName() {
        if (!registry.equals(DOCKER_HUB)) {
            return name();
        }
        return isBareOfficialPath() ? repository.substring(OFFICIAL.length()) : repository;
    }

    private boolean isBareOfficialPath() {
        return repository.startsWith(OFFICIAL) && repository.indexOf('/', OFFICIAL.length()) < 0;
    }

    /** The whole reference in its short form, as users write it. */
    public String familiar() {
        return familiarName() + suffix();
    }

    /** The whole reference with all parts that Docker adds. */
    public String canonical() {
        return name() + suffix();
    }

    private String suffix() {
        return (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
    }

    /**
     * The tag that Docker uses: the one written, or {@code latest} if there is neither a tag nor a digest; null if
     * there is only a digest.
     */
    public @Nullable String effectiveTag() {
        return tag != null || digest != null ? tag : DEFAULT_TAG;
    }

    /**
     * Returns this reference with the tag {@code latest} if it has neither a tag nor a digest. The text and the ranges
     * stay the same.
     */
    public ImageReference withDefaultTag() {
        return new ImageReference(text, registry, repository, effectiveTag(), digest, places);
    }
}
