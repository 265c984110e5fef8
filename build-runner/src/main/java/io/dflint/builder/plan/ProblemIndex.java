package io.dflint.builder.plan;

import io.dflint.syntax.Problem;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The problems of a file sorted by position, so that a lookup for an instruction does not scan all of them. */
final class ProblemIndex {
    private final List<Problem> sorted;

    private ProblemIndex(List<Problem> sorted) {
        this.sorted = sorted;
    }

    static ProblemIndex of(Collection<Problem> problems) {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(problem -> problem.range().start()));
        return new ProblemIndex(sorted);
    }

    static ProblemIndex of(Collection<Problem> problems, Problem.Phase phase) {
        return of(problems.stream().filter(problem -> problem.phase() == phase).toList());
    }

    /** The problems within a part of the file. */
    List<Problem> all(TextRange range) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).range().start() < range.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Problem> found = new ArrayList<>(0);
        for (int i = low; i < sorted.size() && sorted.get(i).range().start() <= range.end(); i++) {
            if (range.contains(sorted.get(i).range())) {
                found.add(sorted.get(i));
            }
        }
        return found;
    }
}
