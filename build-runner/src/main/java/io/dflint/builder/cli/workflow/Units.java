package io.dflint.builder.cli.workflow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats sizes, times and IDs as Docker does. */
public final class Units {
    private static final String[] SIZES = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final int SHORT_ID = 12;

    private Units() {}

    /** Formats a size with three digits and a decimal unit: {@code 2.03MB}. */
    static String size(long bytes) {
        return size(bytes, 3);
    }

    private static String size(long bytes, int digits) {
        BigDecimal size = BigDecimal.valueOf(bytes);
        int unit = 0;
        BigDecimal thousand = BigDecimal.valueOf(1000);
        while (size.compareTo(thousand) >= 0 && unit < SIZES.length - 1) {
            size = size.movePointLeft(3);
            unit++;
        }
        BigDecimal rounded = size.round(new MathContext(digits));
        String text = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return text + SIZES[unit];
    }

    /** Formats a size with four digits, for progress output. */
    static String progressSize(long bytes) {
        return size(bytes, 4);
    }

    /** Describes a duration in words: {@code 3 weeks}. */
    static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 1) {
            return "Less than a second";
        }
        if (seconds < 60) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        long minutes = duration.toMinutes();
        if (minutes < 60) {
            return minutes == 1 ? "About a minute" : minutes + " minutes";
        }
        long hours = Math.round(duration.toMillis() / 3_600_000.0);
        if (hours < 48) {
            return hours == 1 ? "About an hour" : hours + " hours";
        }
        long days = hours / 24;
        if (days < 14) {
            return days + " days";
        }
        if (days < 60) {
            return days / 7 + " weeks";
        }
        return days < 730 ? days / 30 + " months" : duration.toDays() / 365 + " years";
    }

    public static String ago(Instant time) {
        return duration(Duration.between(time, Instant.now())) + " ago";
    }

    /** Formats a time in the local time zone: {@code 2026-01-31 13:45:00 +0100 CET}. */
    static String time(Instant time) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxxx zzz", Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    /** Returns an ID without its algorithm, shortened to twelve digits. */
    public static String shortId(String id) {
        String digits = id.substring(id.indexOf(':') + 1);
        return digits.length() > SHORT_ID ? digits.substring(0, SHORT_ID) : digits;
    }

    /** Truncates a text to a length, which includes the ellipsis. */
    public static String ellipsis(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }
}
