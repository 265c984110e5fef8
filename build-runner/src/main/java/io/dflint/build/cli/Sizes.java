package io.dflint.build.cli;

import java.util.Locale;

/** Sizes as Docker shows them: three or four digits and a decimal unit. */
final class Sizes {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

    private Sizes() {}

    /** {@code 2.05kB}. */
    static String of(long bytes) {
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
