package io.dflint.lint.pin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag that starts with a version: {@code 3.12-slim}, {@code v1.4}.
 *
 * @param prefix {@code v} or empty
 * @param numbers the numbers of the version, beginning with the major one
 * @param variant the text after the version, such as {@code -slim}
 */
record TagVersion(String prefix, List<Long> numbers, String variant) {
    private static final int LONGEST_NUMBER = 18;

    /** The extent of an update. */
    enum Level {
        PATCH(2),
        MINOR(1),
        MAJOR(0);

        /** The number of leading numbers that must not change. */
        private final int kept;

        Level(int kept) {
            this.kept = kept;
        }
    }

    TagVersion {
        numbers = List.copyOf(numbers);
    }

    /** Parses a tag. Returns null if it does not start with a version. */
    static @Nullable TagVersion parse(String tag) {
        int at = tag.startsWith("v") ? 1 : 0;
        String prefix = tag.substring(0, at);
        List<Long> numbers = new ArrayList<>();
        while (true) {
            int end = at;
            while (end < tag.length() && Character.digit(tag.charAt(end), 10) >= 0 && tag.charAt(end) < 0x80) {
                end++;
            }
            if (end == at || end - at > LONGEST_NUMBER) {
                return null;
            }
            numbers.add(Long.parseLong(tag.substring(at, end)));
            at = end;
            boolean more = at + 1 < tag.length() && tag.charAt(at) == '.' && Character.isDigit(tag.charAt(at + 1));
            if (!more) {
                return new TagVersion(prefix, numbers, tag.substring(at));
            }
            at++;
        }
    }

    /**
     * Reports whether another tag is a newer version of the same variant, with the same precision and within a level.
     */
    boolean isUpdatedBy(TagVersion other, Level level) {
        return other.prefix.equals(prefix)
                && other.variant.equals(variant)
                && other.numbers.size() == numbers.size()
                && keeps(other, level.kept)
                && isOlderThan(other);
    }

    private boolean keeps(TagVersion other, int count) {
        // A tag with a single number names a major version, whatever the level.
        int kept = Math.min(count, numbers.size());
        return numbers.subList(0, kept).equals(other.numbers.subList(0, kept));
    }

    boolean isOlderThan(TagVersion other) {
        for (int i = 0; i < numbers.size() && i < other.numbers.size(); i++) {
            int order = numbers.get(i).compareTo(other.numbers.get(i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }
}
