package io.dflint.lint.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of releases ({@code releases.tsv}). It has a date of its own, and what is past is past on that date: a run gives
 * the same answer tomorrow, and a newer table comes with a newer dflint.
 */
public final class ReleaseTable {
    private static final String FILE = "releases.tsv";
    private static final String EVERY_TAG = "*";

    private final String asOf;
    private final Map<String, Map<String, Release>> byImage;

    private ReleaseTable(String asOf, Map<String, Map<String, Release>> byImage) {
        this.asOf = asOf;
        this.byImage = byImage;
    }

    /** The table, read when first asked for. */
    public static ReleaseTable get() {
        return Holder.TABLE;
    }

    private static final class Holder {
        static final ReleaseTable TABLE = load();
    }

    private static ReleaseTable load() {
        try (InputStream in = ReleaseTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReleaseTable parse(String text) {
        Map<String, Map<String, Release>> byImage = new HashMap<>();
        String asOf = "";
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end == start || text.charAt(start) == '#') {
                continue;
            }
            int first = text.indexOf('\t', start);
            if (text.startsWith("as-of\t", start)) {
                asOf = text.substring(first + 1, end);
                continue;
            }
            int second = text.indexOf('\t', first + 1);
            int third = text.indexOf('\t', second + 1);
            String image = text.substring(start, first);
            String ends = text.substring(second + 1, third);
            Map<String, Release> releases = byImage.computeIfAbsent(image, name -> new HashMap<>());
            for (int from = first + 1, to; from < second; from = to + 1) {
                to = text.indexOf(',', from);
                to = to < 0 || to > second ? second : to;
                String tag = text.substring(from, to);
                releases.put(
                        tag, new Release(image, tag, ends, ends.compareTo(asOf) < 0, text.substring(third + 1, end)));
            }
        }
        return new ReleaseTable(asOf, byImage);
    }

    /** The day for which the table says what is past, as {@code yyyy-mm-dd}. */
    public String asOf() {
        return asOf;
    }

    /**
     * The release that a tag belongs to; null if the table does not know it.
     *
     * @param image as people write it: {@code ubuntu}, {@code mcr.microsoft.com/dotnet/sdk}
     */
    public @Nullable Release find(String image, String tag) {
        Map<String, Release> releases = byImage.get(image);
        if (releases == null) {
            return null;
        }
        for (int end = tag.length(); end > 0; end--) {
            char next = end < tag.length() ? tag.charAt(end) : '-';
            if (next == '.' || next == '-') {
                Release release = releases.get(tag.substring(0, end));
                if (release != null) {
                    return release;
                }
            }
        }
        return releases.get(EVERY_TAG);
    }

    /**
     * The release of the distribution that a variant is built on, as {@code buster} in {@code python:3.12-slim-buster} or
     * {@code alpine3.12} in {@code node:20-alpine3.12}; null if the tag names none.
     */
    public @Nullable Release findDistribution(String tag) {
        for (int start = tag.indexOf('-') + 1; start > 0; start = tag.indexOf('-', start) + 1) {
            int end = tag.indexOf('-', start);
            String part = tag.substring(start, end < 0 ? tag.length() : end);
            Release release = distribution(part);
            if (release != null) {
                return release;
            }
        }
        return null;
    }

    private @Nullable Release distribution(String part) {
        if (part.startsWith("alpine") && part.length() > "alpine".length()) {
            return find("alpine", part.substring("alpine".length()));
        }
        if (part.isEmpty() || part.charAt(0) < 'a' || part.charAt(0) > 'z') {
            return null;
        }
        Release debian = byImage.getOrDefault("debian", Map.of()).get(part);
        return debian != null
                ? debian
                : byImage.getOrDefault("ubuntu", Map.of()).get(part);
    }
}
