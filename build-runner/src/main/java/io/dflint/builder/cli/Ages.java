package io.dflint.builder.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Parses ages: {@code 90s}, {@code 1h30m}, {@code 7d}. */
final class Ages {
    private static final int MOST_DIGITS = 9;

    private Ages() {}

    /** Returns the age, or null if the text is not one. */
    static @Nullable Duration parse(String text) {
        Duration age = Duration.ZERO;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                continue;
            }
            if (i == start || i - start > MOST_DIGITS) {
                return null;
            }
            long number = Long.parseLong(text, start, i, 10);
            switch (c) {
                case 'd' -> age = age.plusDays(number);
                case 'h' -> age = age.plusHours(number);
                case 'm' -> age = age.plusMinutes(number);
                case 's' -> age = age.plusSeconds(number);
                default -> {
                    return null;
                }
            }
            start = i + 1;
        }
        return start == 0 || start < text.length() ? null : age;
    }
}
