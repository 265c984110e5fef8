package io.dflint.instruction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks the values of mount options. */
final class MountValues {
    private static final long LARGEST = 0xFFFF_FFFFL;

    private MountValues() {}

    /** Returns a description of the expected value, or null if the value is valid. */
    static @Nullable String expected(String option, String value) {
        return switch (option) {
            case "ro", "readonly", "rw", "readwrite", "required" -> isBoolean(value) ? null : "true or false";
            case "sharing" -> isSharing(value) ? null : "shared, private or locked";
            case "mode" -> isNumber(value, 8) ? null : "an octal number such as 0755";
            case "uid", "gid" -> isNumber(value, 10) ? null : "a number";
            case "size" -> isSize(value) ? null : "a size such as 64m or 1g";
            default -> null;
        };
    }

    /** Accepts what Go's {@code strconv.ParseBool} accepts. */
    private static boolean isBoolean(String value) {
        return switch (value) {
            case "1", "t", "T", "true", "TRUE", "True", "0", "f", "F", "false", "FALSE", "False" -> true;
            default -> false;
        };
    }

    private static boolean isSharing(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "shared", "private", "locked" -> true;
            default -> false;
        };
    }

    private static boolean isNumber(String value, int radix) {
        long number = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit >= radix || number > LARGEST) {
                return false;
            }
            number = number * radix + digit;
        }
        return !value.isEmpty() && number <= LARGEST;
    }

    /**
     * Accepts a number, optionally with a fraction, followed by an optional space and unit: {@code 512}, {@code 1.5g},
     * {@code 64 MiB}.
     */
    private static boolean isSize(String value) {
        int at = 0;
        int digits = 0;
        boolean point = false;
        while (at < value.length() && (isDigit(value.charAt(at)) || value.charAt(at) == '.' && !point)) {
            point |= value.charAt(at) == '.';
            digits += isDigit(value.charAt(at)) ? 1 : 0;
            at++;
        }
        if (digits == 0) {
            return false;
        }
        if (value.startsWith(" ", at)) {
            at++;
        }
        return switch (value.substring(at).toLowerCase(Locale.ROOT)) {
            case "", "b", "k", "kb", "kib", "m", "mb", "mib", "g", "gb", "gib", "t", "tb", "tib", "p", "pb", "pib" ->
                true;
            default -> false;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
