package io.dflint.lint.facts.value;

import io.dflint.syntax.Problem;
import io.dflint.text.TextRange;
import java.util.List;

/** Finds the places of problems. */
public final class ProblemPlaces {
    private ProblemPlaces() {}

    /** Reports whether a problem begins in a range. */
    public static boolean anyIn(TextRange range, List<Problem> ascending) {
        int low = 0;
        int high = ascending.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending.get(middle).range().start() < range.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < ascending.size() && ascending.get(low).range().start() < range.end();
    }
}
