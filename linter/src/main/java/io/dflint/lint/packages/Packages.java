package io.dflint.lint.packages;

import io.dflint.shell.ShellWord;
import io.dflint.text.TextRange;
import java.util.List;

/** How messages and places speak of several packages. */
public final class Packages {
    private static final int SHOWN = 3;

    private Packages() {}

    /** "a", "a and b", "a, b, c and 4 more". */
    public static String list(List<ShellWord> words) {
        StringBuilder out = new StringBuilder();
        int shown = words.size() == SHOWN + 1 ? SHOWN + 1 : Math.min(words.size(), SHOWN);
        for (int i = 0; i < shown; i++) {
            boolean last = i == words.size() - 1;
            out.append(i == 0 ? "" : last ? " and " : ", ").append(words.get(i).text());
        }
        if (shown < words.size()) {
            out.append(" and ").append(words.size() - shown).append(" more");
        }
        return out.toString();
    }

    /** "a has no version", "a and b have no version". */
    public static String unpinned(List<ShellWord> words) {
        return list(words) + (words.size() == 1 ? " has no version" : " have no version");
    }

    /** From the first to the last of some words. */
    public static TextRange range(List<ShellWord> words) {
        return words.getFirst().range().union(words.getLast().range());
    }
}
