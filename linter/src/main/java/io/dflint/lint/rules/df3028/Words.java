package io.dflint.lint.rules.df3028;

import java.util.Map;
import java.util.Set;

/** Words of a text, as names of users are. */
final class Words {
    private Words() {}

    /** Counts the words of a text that are among some names. */
    static void count(String text, Set<String> names, Map<String, Integer> counts) {
        long initials = 0;
        for (String name : names) {
            initials |= initial(name.charAt(0));
        }
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isPart(text.charAt(at))) {
                if (at > start && (initials & initial(text.charAt(start))) != 0) {
                    String word = text.substring(start, at);
                    if (names.contains(word)) {
                        counts.merge(word, 1, Integer::sum);
                    }
                }
                start = at + 1;
            }
        }
    }

    /** A bit for a character; few share one. */
    private static long initial(char c) {
        return 1L << (c & 63);
    }

    static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPart(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }
}
