package io.dflint.builder.text;

import java.util.Locale;

/** Formats sizes as Docker does: three or four digits and a decimal unit. */
public final class Sizes {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

    private Sizes() {}

    /** Formats a size like that of the context in the classic builder: {@code 2.048 kB}. */
    public static String spaced(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1000 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return digits(size) + " " + UNITS[unit];
    }

    /** Returns at most four digits, without trailing zeros. */
    private static String digits(double size) {
        String text = String.format(
                Locale.ROOT, size < 10 ? "%.3f" : size < 100 ? "%.2f" : size < 1000 ? "%.1f" : "%.0f", size);
        int end = text.length();
        while (text.indexOf('.') >= 0 && (text.charAt(end - 1) == '0' || text.charAt(end - 1) == '.')) {
            end--;
            if (text.charAt(end) == '.') {
                break;
            }
        }
        return text.substring(0, end);
    }

    /** Formats a size: {@code 2.05kB}. */
    public static String of(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1000 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        if (unit == 0) {
            return bytes + "B";
        }
        String digits = size < 10
                ? String.format(Locale.ROOT, "%.2f", size)
                : size < 100 ? String.format(Locale.ROOT, "%.1f", size) : String.format(Locale.ROOT, "%.0f", size);
        return digits + UNITS[unit];
    }
}
