package io.dflint.word;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of the modifiers {@code # ## % %% / //}. {@code *} matches any text and {@code ?} any character, neither
 * across a line end. There are no bracket expressions.
 */
final class ShellPattern {
    private static final int STAR = -1;
    private static final int ANY = -2;

    private final int[] items;

    private ShellPattern(int[] items) {
        this.items = items;
    }

    /**
     * Parses a pattern. A backslash makes <code>* ? \ / }</code> literal; before anything else, BuildKit rejects it.
     *
     * @return null if a backslash precedes another character or ends the pattern
     */
    static @Nullable ShellPattern parse(String pattern) {
        int[] items = new int[pattern.length()];
        int count = 0;
        for (int i = 0; i < pattern.length(); ) {
            int c = pattern.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\\') {
                if (i == pattern.length() || "*?\\/}".indexOf(pattern.charAt(i)) < 0) {
                    return null;
                }
                items[count++] = pattern.charAt(i++);
            } else {
                items[count++] = c == '*' ? STAR : c == '?' ? ANY : c;
            }
        }
        return new ShellPattern(Arrays.copyOf(items, count));
    }

    /**
     * Reverses a pattern, keeping each backslash before its character, so that it can be matched at the end of a text.
     */
    static String reversed(String pattern) {
        int[] points = codePoints(pattern);
        StringBuilder out = new StringBuilder(pattern.length());
        int i = points.length - 1;
        int[] escapes = escapes(points);
        while (i >= 0) {
            if (escapes[i] == 1) {
                out.append('\\').appendCodePoint(points[i]);
                i -= 2;
            } else {
                out.appendCodePoint(points[i--]);
            }
        }
        return out.toString();
    }

    /** Returns an array with 1 for each character that the one before it escapes, else 0. */
    private static int[] escapes(int[] points) {
        int[] marks = new int[points.length];
        for (int i = 0; i + 1 < points.length; i++) {
            if (points[i] == '\\') {
                marks[++i] = 1;
            }
        }
        return marks;
    }

    static int[] codePoints(String text) {
        int[] points = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(points[count++])) {
            points[count] = text.codePointAt(i);
        }
        return Arrays.copyOf(points, count);
    }

    Search in(int[] text, boolean greedy) {
        return new Search(items, text, greedy);
    }

    /**
     * Matches a pattern in one text. The ways in which stars can match are tried in the order of a backtracking
     * matcher. A state (an index in the pattern and one in the text) that has failed is not tried again, so all
     * searches together visit each state once.
     */
    static final class Search {
        private final int[] items;
        private final int[] text;
        private final boolean greedy;
        private final BitSet tried = new BitSet();
        private final Deque<int[]> alternatives = new ArrayDeque<>();

        private Search(int[] items, int[] text, boolean greedy) {
            this.items = items;
            this.text = text;
            this.greedy = greedy;
        }

        /**
         * Returns the end of the match that begins at {@code start}, or -1 if there is none. Starts must not decrease
         * from call to call.
         */
        int endOfMatch(int start) {
            alternatives.clear();
            alternatives.push(new int[] {0, start});
            while (!alternatives.isEmpty()) {
                int[] state = alternatives.pop();
                int end = follow(state[0], state[1]);
                if (end >= 0) {
                    // The states on the way here have not failed, so a later search must be able to visit those at the
                    // end again.
                    int row = items.length + 1;
                    tried.clear(end * row, (end + 1) * row);
                    return end;
                }
            }
            return -1;
        }

        private int follow(int item, int place) {
            while (true) {
                int state = place * (items.length + 1) + item;
                if (tried.get(state)) {
                    return -1;
                }
                tried.set(state);
                if (item == items.length) {
                    return place;
                }
                boolean more = place < text.length && text[place] != '\n';
                if (items[item] == STAR) {
                    if (!more) {
                        item++;
                    } else if (greedy) {
                        alternatives.push(new int[] {item + 1, place});
                        place++;
                    } else {
                        alternatives.push(new int[] {item, place + 1});
                        item++;
                    }
                } else if (items[item] == ANY ? more : place < text.length && text[place] == items[item]) {
                    item++;
                    place++;
                } else {
                    return -1;
                }
            }
        }
    }
}
