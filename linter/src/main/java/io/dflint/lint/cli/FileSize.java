package io.dflint.lint.cli;

/** File sizes in options: {@code 4096}, {@code 512K}, {@code 16M}, {@code 1G}. */
final class FileSize {
    static final long DEFAULT = 16L << 20;
    /** The maximum, limited by the size of an array and the offsets of a text. */
    private static final long MOST = Integer.MAX_VALUE - 16L;

    private FileSize() {}

    /** Returns the number of bytes, or -1 if the text is not a size between 1 byte and 2 GiB. */
    static long parse(String text) {
        int digits = text.length();
        int shift = 0;
        if (digits > 0) {
            shift = switch (text.charAt(digits - 1)) {
                case 'k', 'K' -> 10;
                case 'm', 'M' -> 20;
                case 'g', 'G' -> 30;
                default -> 0;
            };
            digits -= shift > 0 ? 1 : 0;
        }
        long number = 0;
        for (int i = 0; i < digits; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
            if (number > MOST) {
                return -1;
            }
        }
        long bytes = number << shift;
        return bytes < 1 || bytes > MOST ? -1 : bytes;
    }
}
