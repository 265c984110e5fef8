package io.dflint.word;

import org.jspecify.annotations.Nullable;

/** What the modifiers with patterns do to a value. Each gives null if the pattern cannot be read. */
final class PatternModifiers {
    /** How many steps a match may take for each character that a value may have. */
    private static final long STEPS_PER_CHARACTER = 8;

    private PatternModifiers() {}

    /** Whether a match could take so long that it is rejected, not waited for: a step for each pair of characters. */
    static boolean tooCostly(String pattern, String value, int longestValue) {
        return (pattern.length() + 1L) * (value.length() + 1L) > STEPS_PER_CHARACTER * longestValue;
    }

    /** Without the shortest, or longest, beginning that matches. */
    static @Nullable String removePrefix(String value, String pattern, boolean longest) {
        ShellPattern parsed = ShellPattern.parse(pattern);
        if (parsed == null) {
            return null;
        }
        int[] text = ShellPattern.codePoints(value);
        int end = parsed.in(text, longest).endOfMatch(0);
        return end < 0 ? value : new String(text, end, text.length - end);
    }

    /** Without the shortest, or longest, end that matches. */
    static @Nullable String removeSuffix(String value, String pattern, boolean longest) {
        String left = removePrefix(reversed(value), ShellPattern.reversed(pattern), longest);
        return left == null ? null : reversed(left);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** With the first match replaced. */
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
     * With every match replaced. Unlike in {@link #replaceFirst}, {@code $0} in the replacement is the match, {@code $$} a
     * dollar sign and any other {@code $name} nothing: BuildKit hands the replacement to Go's
     * {@code Regexp.ReplaceAllString}.
     *
     * @param limit a length; if the result would be longer, it is cut somewhere beyond it
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
            // An empty match right after a match is not replaced.
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
