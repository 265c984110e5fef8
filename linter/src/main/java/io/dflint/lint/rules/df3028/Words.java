package io.dflint.lint.rules.df3028;

import java.util.Map;
import java.util.Set;

/** Searches a text for words, such as names of users. */
final class Words {
    private Words() {}

    /** Counts how often each of some names occurs as a word in a text. */
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

    /** Maps a character to a bit, which few other characters share. */
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
