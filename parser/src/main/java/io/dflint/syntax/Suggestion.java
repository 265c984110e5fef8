package io.dflint.syntax;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Suggests the intended name for a misspelt one. */
public final class Suggestion {
    private static final int LONGEST = 40;

    private Suggestion() {}

    /**
     * Returns the candidate most similar to a name, ignoring case, or null if none is similar enough or one is equal.
     */
    public static @Nullable String nearest(String name, Iterable<String> candidates) {
        if (name.length() > LONGEST) {
            return null;
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        int best = Math.max(1, wanted.length() / 3) + 1;
        String found = null;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - wanted.length())
                    < best) { // the distance is at least the difference of the lengths
                int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
                if (distance < best) {
                    best = distance;
                    found = candidate;
                }
            }
        }
        return name.equals(found) ? null : found;
    }

    /**
     * Returns the number of insertions, deletions, replacements and transpositions of neighbours that turn one word
     * into the other.
     */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
