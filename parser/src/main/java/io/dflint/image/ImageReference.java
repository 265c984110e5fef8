package io.dflint.image;

import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an image, with the parts that Docker fills in.
 *
 * @param text as written
 * @param registry host and perhaps port; {@code docker.io} if none is written. Empty in the odd case of a first part that
 *     has a dot and so should be a host, but is none for its underscores, and only makes a path
 * @param repository path in the registry, {@code library/…} for Docker's own images
 * @param tag as written
 * @param digest as written, with its algorithm
 * @param places where the parts stand in the text
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
     * Where the written parts of a reference stand, in offsets of its text; null for a part that is not written. The colon
     * and the at sign are not included.
     *
     * @param repository without the registry
     */
    public record Places(
            @Nullable TextRange registry,
            TextRange repository,
            @Nullable TextRange tag,
            @Nullable TextRange digest) {}

    public static ParsedReference parse(String text) {
        return ReferenceParser.parse(text);
    }

    /** The reference that a text is, or null if it is none. */
    public static @Nullable ImageReference parseOrNull(String text) {
        return parse(text) instanceof ImageReference reference ? reference : null;
    }

    /** Registry and repository. */
    public String name() {
        return registry.isEmpty() ? repository : registry + "/" + repository;
    }

    /** Whether it is one of the images that Docker publishes under {@code library/}. */
    public boolean isOfficial() {
        return registry.equals(DOCKER_HUB) && isBareOfficialPath();
    }

    /** The name as written, without {@code docker.io/} and {@code library/}. */
    public String familiarName() {
        if (!registry.equals(DOCKER_HUB)) {
            return name();
        }
        return isBareOfficialPath() ? repository.substring(OFFICIAL.length()) : repository;
    }

    private boolean isBareOfficialPath() {
        return repository.startsWith(OFFICIAL) && repository.indexOf('/', OFFICIAL.length()) < 0;
    }

    /** The whole reference as written. */
    public String familiar() {
        return familiarName() + suffix();
    }

    /** The whole reference with everything in it. */
    public String canonical() {
        return name() + suffix();
    }

    private String suffix() {
        return (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
    }

    /** The tag that counts: the one written, {@code latest} if there is no digest either, else null. */
    public @Nullable String effectiveTag() {
        return tag != null || digest != null ? tag : DEFAULT_TAG;
    }

    /** With the tag {@code latest} if neither tag nor digest is written. Text and places stay. */
    public ImageReference withDefaultTag() {
        return new ImageReference(text, registry, repository, effectiveTag(), digest, places);
    }
}
