package io.dflint.lint.rules.df3028;

import java.util.Map;

/** Words of a text, as names of users are. */
final class Words {
    private Words() {}

    /** Counts each word of a text. */
    static void count(String text, Map<String, Integer> counts) {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isPart(text.charAt(at))) {
                if (at > start) {
                    counts.merge(text.substring(start, at), 1, Integer::sum);
                }
                start = at + 1;
            }
        }
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
