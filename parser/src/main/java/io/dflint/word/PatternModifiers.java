package io.dflint.word;

import org.jspecify.annotations.Nullable;

/** Applies the modifiers with patterns to a value. Each method returns null if the pattern is invalid. */
final class PatternModifiers {
    /** The number of steps that a match may take for each character that a value may have. */
    private static final long STEPS_PER_CHARACTER = 8;

    private PatternModifiers() {}

    /**
     * Reports whether a match could take too many steps: one for each pair of a character of the pattern and one of the
     * value.
     */
    static boolean tooCostly(String pattern, String value, int longestValue) {
        return (pattern.length() + 1L) * (value.length() + 1L) > STEPS_PER_CHARACTER * longestValue;
    }

    /** Removes the shortest or longest prefix that matches. */
    static @Nullable String removePrefix(String value, String pattern, boolean longest) {
        ShellPattern parsed = ShellPattern.parse(pattern);
        if (parsed == null) {
            return null;
        }
        int[] text = ShellPattern.codePoints(value);
        int end = parsed.in(text, longest).endOfMatch(0);
        return end < 0 ? value : new String(text, end, text.length - end);
    }

    /** Removes the shortest or longest suffix that matches. */
    static @Nullable String removeSuffix(String value, String pattern, boolean longest) {
        String left = removePrefix(reversed(value), ShellPattern.reversed(pattern), longest);
        return left == null ? null : reversed(left);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Replaces the first match. */
    static @Nullable String replaceFirst(String value, String pattern, String replacement) {
        ShellPattern parsed = ShellPattern.parse(pattern);
        if (parsed == null) {
            return null;
        }
        int[] text = ShellPattern.codePoints(value);
        ShellPattern.Search search = parsed.in(text, true);
        for (int start = 0; start <= text.length; start++) {
            int end = search.endOfMatch(start);
            if (end >= 0) {
                return new String(text, 0, start) + replacement + new String(text, end, text.length - end);
            }
        }
        return value;
    }

    /**
     * Replaces every match. Unlike in {@link #replaceFirst}, {@code $0} in the replacement stands for the match, {@code
     * $$} for a dollar sign, and any other {@code $name} for nothing, because BuildKit passes the replacement to Go's
     * {@code Regexp.ReplaceAllString}.
     *
     * @param limit the length after which the result is cut. The result can be somewhat longer
     */
    static @Nullable String replaceAll(String value, String pattern, String replacement, int limit) {
        ShellPattern parsed = ShellPattern.parse(pattern);
        if (parsed == null) {
            return null;
        }
        int[] text = ShellPattern.codePoints(value);
        ShellPattern.Search search = parsed.in(text, true);
        ReplacementTemplate template = new ReplacementTemplate(replacement);
        StringBuilder out = new StringBuilder(value.length());
        int copied = 0;
        int start = 0;
        while (start <= text.length && out.length() <= limit) {
            int end = search.endOfMatch(start);
            if (end < 0) {
                start++;
                continue;
            }
            append(out, text, copied, start);
            // An empty match directly after another match is not replaced.
            if (end > copied || start == 0) {
                template.append(out, text, start, end, limit);
            }
            copied = end;
            start = Math.max(end, start + 1);
        }
        append(out, text, copied, text.length);
        return out.toString();
    }

    private static void append(StringBuilder out, int[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            out.appendCodePoint(text[i]);
        }
    }
}
