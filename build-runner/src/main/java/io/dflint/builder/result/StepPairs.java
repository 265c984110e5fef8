package io.dflint.builder.result;

import io.dflint.builder.cache.BuildRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which step of an earlier build each step of a stage is to be compared with: one of the same text, else one that stood between
 * the same neighbours.
 */
public final class StepPairs {
    private static final int NONE = -1;

    private final List<BuildRecord.Entry> before;
    private final List<String> now;

    /** By position now, the position before. */
    private final int[] pairs;

    /** By position now, the steps that stood before it and are gone. */
    private final List<List<String>> removed = new ArrayList<>();

    /**
     * Pairs the steps.
     *
     * @param before steps that change files, in order
     * @param now the texts of the steps that change files, in order
     */
    public StepPairs(List<BuildRecord.Entry> before, List<String> now) {
        this.before = before;
        this.now = now;
        pairs = new int[now.size()];
        Arrays.fill(pairs, NONE);
        boolean[] paired = new boolean[before.size()];
        pairEqual(paired);
        int last = NONE;
        int start = 0;
        while (start <= now.size()) {
            int end = start;
            while (end < now.size() && pairs[end] == NONE) {
                end++;
            }
            int limit = end < now.size() && pairs[end] > last ? pairs[end] : before.size();
            List<Integer> open = open(last, limit, paired);
            pairOthers(start, end, open, true);
            pairOthers(start, end, open, false);
            for (int i = start; i < Math.min(end, now.size()); i++) {
                removed.add(List.of());
            }
            if (end < now.size()) {
                removed.add(open.stream().map(i -> before.get(i).text()).toList());
                last = Math.max(last, pairs[end]);
            }
            start = end + 1;
        }
    }

    private void pairEqual(boolean[] paired) {
        Map<String, Deque<Integer>> positions = new HashMap<>();
        for (int j = 0; j < before.size(); j++) {
            positions
                    .computeIfAbsent(before.get(j).text(), text -> new ArrayDeque<>())
                    .add(j);
        }
        for (int i = 0; i < now.size(); i++) {
            Deque<Integer> same = positions.get(now.get(i));
            if (same != null && !same.isEmpty()) {
                pairs[i] = same.remove();
                paired[pairs[i]] = true;
            }
        }
    }

    /** What has no pair yet between two positions before. */
    private static List<Integer> open(int after, int limit, boolean[] paired) {
        List<Integer> open = new ArrayList<>();
        for (int i = after + 1; i < limit; i++) {
            if (!paired[i]) {
                open.add(i);
            }
        }
        return open;
    }

    /** @param sameKeyword whether only instructions of one kind are paired */
    private void pairOthers(int start, int end, List<Integer> open, boolean sameKeyword) {
        int from = 0;
        for (int i = start; i < end; i++) {
            if (pairs[i] != NONE) {
                continue;
            }
            for (int k = from; k < open.size(); k++) {
                boolean same = keyword(before.get(open.get(k)).text()).equals(keyword(now.get(i)));
                if (same || !sameKeyword) {
                    pairs[i] = open.remove(/* index */ k);
                    from = k;
                    break;
                }
            }
        }
    }

    /** The first word of an instruction. */
    public static String keyword(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    boolean hasPair(int position) {
        return pairs[position] != NONE;
    }

    /** The position before of the step at a position now; negative if it has no pair. */
    public int position(int position) {
        return pairs[position];
    }

    /** What the step at a position now was before. */
    BuildRecord.Entry pair(int position) {
        return before.get(pairs[position]);
    }

    /** The steps that stood before the one at a position and are gone. */
    List<String> removed(int position) {
        return removed.get(position);
    }

    /** Whether the step before the one at a position is another one than it was. */
    boolean moved(int position) {
        int below = position == 0 ? NONE : pairs[position - 1];
        return below != pairs[position] - 1;
    }

    /** How many steps have the same text as before. */
    public int equal() {
        int equal = 0;
        for (int i = 0; i < pairs.length; i++) {
            equal += hasPair(i) && pair(i).text().equals(now.get(i)) ? 1 : 0;
        }
        return equal;
    }
}
