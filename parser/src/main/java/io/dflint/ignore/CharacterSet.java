package io.dflint.ignore;

import java.util.List;

/** A set of code points. */
@FunctionalInterface
interface CharacterSet {
    CharacterSet ANY_BUT_LINE_END = c -> c != '\n';
    CharacterSet DIGIT = c -> c >= '0' && c <= '9';
    CharacterSet SPACE = c -> c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    CharacterSet WORD = c -> c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

    boolean contains(int codePoint);

    static CharacterSet of(int codePoint) {
        return c -> c == codePoint;
    }

    static CharacterSet range(int first, int last) {
        return c -> first <= c && c <= last;
    }

    static CharacterSet not(CharacterSet set) {
        return c -> !set.contains(c);
    }

    static CharacterSet anyOf(List<CharacterSet> sets) {
        List<CharacterSet> all = List.copyOf(sets);
        return c -> {
            for (CharacterSet set : all) {
                if (set.contains(c)) {
                    return true;
                }
            }
            return false;
        };
    }
}
