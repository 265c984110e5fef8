package io.dflint.lint;

import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Pragmas that reach equally far: what they say about one finding of a rule, they say about all of them. */
final class IgnoreGroup {
    private final TextRange reach;
    private final List<Ignore> ignores = new ArrayList<>(1);
    private final Map<RuleInfo, Boolean> known = new IdentityHashMap<>(0);

    IgnoreGroup(TextRange reach) {
        this.reach = reach;
    }

    TextRange reach() {
        return reach;
    }

    void add(Ignore ignore) {
        ignores.add(ignore);
    }

    /** Whether they ignore what a rule finds at one of some offsets. Each is asked, so that it knows that it has an effect. */
    boolean ignores(RuleInfo rule, int[] offsets) {
        for (int offset : offsets) {
            if (reach.contains(offset)) {
                Boolean answer = known.get(rule);
                if (answer == null) {
                    answer = false;
                    for (Ignore ignore : ignores) {
                        answer |= ignore.ignores(rule);
                    }
                    known.put(rule, answer);
                }
                return answer;
            }
        }
        return false;
    }
}
