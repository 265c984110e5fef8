package io.dflint.lint.input;

import java.util.ArrayList;
import java.util.List;

/**
 * Matches a path against a pattern as {@code .editorconfig} files have it: {@code *} and {@code ?} match no slash, <code>**</code> as a
 * part matches any number of parts, {@code [a-z]} and {@code [!a-z]} a character, <code>{a,b}</code> and <code>{1..9}</code> one of
 * several. A pattern without a slash matches names in every directory.
 */
public final class GlobPath {
    /** More alternatives of one pattern are ignored. */
    private static final int MOST_ALTERNATIVES = 200;

    private GlobPath() {}

    /** Whether a text has characters that stand for others. */
    public static boolean isPattern(String text) {
        return firstSpecial(text) < text.length();
    }

    /** Where the first character stands that does not stand for itself; the length without one. */
    static int firstSpecial(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("*?[{".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** @param path relative to the directory of the pattern, with {@code /} */
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

    /** A row for each part of the pattern: after which parts of the path it can end. */
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

    /** Writes out the first group in braces, and those after it. */
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
