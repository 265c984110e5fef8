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
 * Pairs the steps of a stage with those of an earlier build: steps with the same text, or else steps between the same
 * neighbours.
 */
public final class StepPairs {
    private static final int NONE = -1;

    private final List<BuildRecord.Entry> before;
    private final List<String> now;

    /** The earlier position for each current position. */
    private final int[] pairs;

    /** For each current position, the removed steps that preceded it. */
    private final List<List<String>> removed = new ArrayList<>();

    /**
     * Pairs the steps.
     *
     * @param before the earlier steps that change files, in order
     * @param now the texts of the current steps that change files, in order
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

    /** The earlier positions between two others that have no pair yet. */
    private static List<Integer> open(int after, int limit, boolean[] paired) {
        List<Integer> open = new ArrayList<>();
        for (int i = after + 1; i < limit; i++) {
            if (!paired[i]) {
                open.add(i);
            }
        }
        return open;
    }

    /** @param sameKeyword whether only instructions with the same keyword are paired */
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

    /** The earlier position of the step at a current position; negative if it has no pair. */
    public int position(int position) {
        return pairs[position];
    }

    /** The earlier step paired with the step at a current position. */
    BuildRecord.Entry pair(int position) {
        return before.get(pairs[position]);
    }

    /** The removed steps that preceded the one at a position. */
    List<String> removed(int position) {
        return removed.get(position);
    }

    /** Reports whether the step before the one at a position is not the same as before. */
    boolean moved(int position) {
        int below = position == 0 ? NONE : pairs[position - 1];
        return below != pairs[position] - 1;
    }

    /** The number of steps with unchanged text. */
    public int equal() {
        int equal = 0;
        for (int i = 0; i < pairs.length; i++) {
            equal += hasPair(i) && pair(i).text().equals(now.get(i)) ? 1 : 0;
        }
        return equal;
    }
}
