package io.dflint.lint.ignore;

import io.dflint.lint.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ignore comments with a range that ends at the same offset, such as comments above one command. An offset in the
 * range of one is in the range of all that begin before it. So each comment is asked only once per rule, however many
 * findings there are.
 */
final class IgnoreReach {
    private final int end;
    private final List<Ignore> ignores = new ArrayList<>(1);
    private final Map<RuleInfo, Answer> answers = new IdentityHashMap<>(0);

    /** The result of asking the first comments about a rule. */
    private static final class Answer {
        private int asked;
        private int first = Integer.MAX_VALUE;
    }

    IgnoreReach(int end) {
        this.end = end;
    }

    void add(Ignore ignore) {
        ignores.add(ignore);
    }

    /** Sorts the comments by their places. */
    void sort() {
        Collections.sort(ignores, (a, b) -> Integer.compare(start(a), start(b)));
    }

    private static int start(Ignore ignore) {
        return ignore.reach().start();
    }

    int start() {
        return start(ignores.getFirst());
    }

    int end() {
        return end;
    }

    /**
     * Reports whether a comment ignores findings of a rule at an offset before the end. Every comment is asked, so that
     * it records its effect.
     */
    boolean ignores(RuleInfo rule, int offset) {
        int count = countUpTo(offset);
        Answer answer = answers.get(rule);
        if (answer == null) {
            answer = new Answer();
            answers.put(rule, answer);
        }
        for (; answer.asked < count; answer.asked++) {
            if (ignores.get(answer.asked).ignores(rule)) {
                answer.first = Math.min(answer.first, answer.asked);
            }
        }
        return answer.first < count;
    }

    private int countUpTo(int offset) {
        int low = 0;
        int high = ignores.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(ignores.get(middle)) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
