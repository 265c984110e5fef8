package io.dflint.lint.pin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag that starts with a version: {@code 3.12-slim}, {@code v1.4}.
 *
 * @param prefix {@code v}, or empty
 * @param numbers those of the version, the major one first
 * @param variant what follows the version, such as {@code -slim}
 */
record TagVersion(String prefix, List<Long> numbers, String variant) {
    private static final int LONGEST_NUMBER = 18;

    /** How far an update may go. */
    enum Level {
        PATCH(2),
        MINOR(1),
        MAJOR(0);

        /** How many of the first numbers must stay. */
        private final int kept;

        Level(int kept) {
            this.kept = kept;
        }
    }

    TagVersion {
        numbers = List.copyOf(numbers);
    }

    /** The version that a tag starts with; null if it starts with none. */
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

    /** Whether another tag is the same variant with a newer version, as precise, and within a level. */
    boolean isUpdatedBy(TagVersion other, Level level) {
        return other.prefix.equals(prefix)
                && other.variant.equals(variant)
                && other.numbers.size() == numbers.size()
                && keeps(other, level.kept)
                && isOlderThan(other);
    }

    private boolean keeps(TagVersion other, int count) {
        // A tag of one number names a major version, whatever it is called.
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
