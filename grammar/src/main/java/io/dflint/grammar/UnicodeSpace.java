package io.dflint.grammar;

/** White space as Go's {@code unicode.IsSpace} defines it, which is what BuildKit trims and splits at. */
public final class UnicodeSpace {
    private UnicodeSpace() {}

    public static boolean is(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u00A0' -> true;
            case '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }
}
