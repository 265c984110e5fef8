package io.dflint.instruction;

/** Parses durations in Go's notation, such as {@code 1h30m}, {@code 500ms} or {@code 1.5s}. */
public final class Durations {
    private Durations() {}

    /** Returns a duration in nanoseconds, or NaN if the text is not a duration or exceeds 292 years. */
    public static double parse(String text) {
        int at = 0;
        boolean negative = false;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            negative = text.charAt(at) == '-';
            at++;
        }
        if (text.substring(at).equals("0")) {
            return 0;
        }
        if (at == text.length()) {
            return Double.NaN;
        }
        double total = 0;
        while (at < text.length()) {
            int start = at;
            int digits = 0;
            boolean point = false;
            while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.' && !point)) {
                point |= text.charAt(at) == '.';
                digits += isDigit(text.charAt(at)) ? 1 : 0;
                at++;
            }
            if (digits == 0) {
                return Double.NaN;
            }
            double number = Double.parseDouble(text.substring(start, at));
            int unitStart = at;
            while (at < text.length() && text.charAt(at) != '.' && !isDigit(text.charAt(at))) {
                at++;
            }
            total += number * nanosOf(text.substring(unitStart, at));
        }
        if (total > Long.MAX_VALUE) {
            return Double.NaN;
        }
        return negative ? -total : total;
    }

    private static double nanosOf(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "us", "\u00B5s", "\u03BCs" -> 1e3;
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "m" -> 60e9;
            case "h" -> 3600e9;
            default -> Double.NaN;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
