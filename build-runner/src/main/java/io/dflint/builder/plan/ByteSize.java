package io.dflint.builder.plan;

import java.util.Locale;

/** Parses sizes in Docker's notation: {@code 512}, {@code 64m}, {@code 1.5GiB}. Units are powers of 1024. */
public final class ByteSize {
    private static final String UNITS = "kmgtp";

    private ByteSize() {}

    /** Returns the size in bytes, or -1 if the text is not a size. */
    public static long parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length() && (Character.isDigit(lower.charAt(end)) || lower.charAt(end) == '.')) {
            end++;
        }
        String unit = lower.substring(end).strip();
        if (unit.endsWith("ib")) {
            unit = unit.substring(0, unit.length() - 2);
        } else if (unit.endsWith("b")) {
            unit = unit.substring(0, unit.length() - 1);
        }
        int power = unit.isEmpty() ? 0 : unit.length() == 1 ? UNITS.indexOf(unit) + 1 : 0;
        if (end == 0 || !unit.isEmpty() && power == 0) {
            return -1;
        }
        try {
            double bytes = Double.parseDouble(lower.substring(0, end)) * Math.pow(1024, power);
            return bytes < Long.MAX_VALUE ? (long) bytes : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
