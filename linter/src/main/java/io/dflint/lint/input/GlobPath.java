package io.dflint.lint.input;

import java.util.ArrayList;
import java.util.List;

/**
 * Matches a path against a pattern in the syntax of {@code .editorconfig}: {@code *} and {@code ?} do not match
 * slashes, <code>**</code> as a part matches any number of parts, {@code [a-z]} and {@code [!a-z]} match a character,
 * <code>{a,b}</code> and <code>{1..9}</code> match one of several. A pattern without a slash matches names in every
 * directory.
 */
public final class GlobPath {
    /** Further alternatives of a pattern are ignored. */
    private static final int MOST_ALTERNATIVES = 200;

    private GlobPath() {}

    /** Reports whether a text contains special characters. */
    public static boolean isPattern(String text) {
        return firstSpecial(text) < text.length();
    }

    /** Returns the offset of the first special character, or the length if there is none. */
    static int firstSpecial(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("*?[{".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /**
     * Reports whether a pattern matches a path.
     *
     * @param path the path relative to the directory of the pattern, with slashes
     */
    public static boolean matches(String pattern, String path) {
        List<String> alternatives = new ArrayList<>();
        expand("", pattern, alternatives);
        for (String each : alternatives) {
            String anchored = each.startsWith("/") ? each.substring(1) : each.indexOf('/') < 0 ? "**/" + each : each;
            if (matchesParts(anchored.split("/", -1), path.split("/", -1))) {
                return true;
            }
        }
        return false;
    }

    /** Matches part by part; {@code ends[i]} means that the pattern so far matches the first i parts of the path. */
    private static boolean matchesParts(String[] pattern, String[] path) {
        boolean[] ends = new boolean[path.length + 1];
        ends[0] = true;
        for (String part : pattern) {
            boolean[] next = new boolean[path.length + 1];
            boolean any = false;
            for (int i = 0; i <= path.length; i++) {
                if (part.equals("**")) {
                    any |= ends[i];
                    next[i] = any;
                } else if (i > 0) {
                    next[i] = ends[i - 1] && Glob.matches(part, path[i - 1]);
                }
            }
            ends = next;
        }
        return ends[path.length];
    }

    /** Expands the first group in braces, and those after it. */
    private static void expand(String before, String rest, List<String> to) {
        int open = rest.indexOf('{');
        int close = open < 0 ? -1 : closing(rest, open);
        if (close < 0) {
            if (to.size() < MOST_ALTERNATIVES) {
                to.add(before + rest);
            }
            return;
        }
        String head = before + rest.substring(0, open);
        String tail = rest.substring(close + 1);
        for (String choice : choices(rest.substring(open + 1, close))) {
            if (to.size() < MOST_ALTERNATIVES) {
                expand(head, choice + tail, to);
            }
        }
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> choices(String inner) {
        List<String> choices = new ArrayList<>();
        int dots = inner.indexOf("..");
        if (dots > 0 && isNumber(inner.substring(0, dots)) && isNumber(inner.substring(dots + 2))) {
            int last = Integer.parseInt(inner.substring(dots + 2));
            for (int i = Integer.parseInt(inner.substring(0, dots)); i <= last; i++) {
                if (choices.size() == MOST_ALTERNATIVES) {
                    break;
                }
                choices.add(String.valueOf(i));
            }
            return choices;
        }
        int start = 0;
        int depth = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                choices.add(inner.substring(start, i));
                start = i + 1;
            }
        }
        choices.add(inner.substring(start));
        return choices;
    }

    private static boolean isNumber(String text) {
        boolean digits = !text.isEmpty() && text.length() < 9;
        for (int i = 0; i < text.length(); i++) {
            digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }
}
