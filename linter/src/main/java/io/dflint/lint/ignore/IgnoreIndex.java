package io.dflint.lint.ignore;

import io.dflint.lint.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the ignore comments that apply at an offset, which are those of its command, instruction and stage and of the
 * file, without visiting all others.
 */
final class IgnoreIndex {
    private final List<Ignore> ignores;
    /** The offsets at which the set of applicable comments changes, in ascending order. */
    private final int[] borders;
    /** The comments that apply between each border and the next. */
    private final List<List<IgnoreReach>> between = new ArrayList<>(0);

    IgnoreIndex(List<Ignore> ignores) {
        this.ignores = ignores;
        List<IgnoreReach> reaches = reaches(ignores);
        borders = borders(reaches);
        reaches.sort((a, b) -> Integer.compare(a.start(), b.start()));
        List<IgnoreReach> open = new ArrayList<>();
        int next = 0;
        for (int border : borders) {
            open.removeIf(reach -> reach.end() <= border);
            while (next < reaches.size() && reaches.get(next).start() <= border) {
                open.add(reaches.get(next++));
            }
            between.add(List.copyOf(open));
        }
    }

    private static List<IgnoreReach> reaches(List<Ignore> ignores) {
        Map<Integer, IgnoreReach> byEnd = new HashMap<>(0);
        List<IgnoreReach> reaches = new ArrayList<>(0);
        for (Ignore ignore : ignores) {
            if (ignore.reach().isEmpty()) {
                continue;
            }
            int end = ignore.reach().end();
            IgnoreReach reach = byEnd.get(end);
            if (reach == null) {
                reach = new IgnoreReach(end);
                byEnd.put(end, reach);
                reaches.add(reach);
            }
            reach.add(ignore);
        }
        for (IgnoreReach reach : reaches) {
            reach.sort();
        }
        return reaches;
    }

    private static int[] borders(List<IgnoreReach> reaches) {
        int[] all = new int[2 * reaches.size()];
        for (int i = 0; i < reaches.size(); i++) {
            all[2 * i] = reaches.get(i).start();
            all[2 * i + 1] = reaches.get(i).end();
        }
        Arrays.sort(all);
        return all;
    }

    /** All ignore comments, in the order in which they were found. */
    List<Ignore> all() {
        return ignores;
    }

    /** Reports whether a comment ignores findings of a rule at one of the offsets. */
    boolean ignores(RuleInfo rule, int[] offsets) {
        boolean ignored = false;
        for (int offset : offsets) {
            for (IgnoreReach reach : at(offset)) {
                ignored |= reach.ignores(rule, offset);
            }
        }
        return ignored;
    }

    private List<IgnoreReach> at(int offset) {
        int low = 0;
        int high = borders.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (borders[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? List.of() : between.get(low - 1);
    }
}
