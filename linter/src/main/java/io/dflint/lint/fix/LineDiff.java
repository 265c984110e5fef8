package io.dflint.lint.fix;

import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines in which two texts differ. The difference is minimal (E. Myers, "An O(ND) difference algorithm", 1986)
 * unless it is large.
 */
final class LineDiff {
    /** If more lines differ, all lines from the first to the last difference are treated as one change. */
    private static final int MOST_STEPS = 1_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Change> changes = new ArrayList<>();

    /**
     * A replacement of lines. Lines count from 0.
     *
     * @param from the first line that is removed
     * @param to the line after the last that is removed; equal to {@code from} for an insertion
     * @param with the first line that is inserted, in the other text
     * @param withTo the line after the last that is inserted
     */
    record Change(int from, int to, int with, int withTo) {}

    private LineDiff(String before, String after) {
        this.before = lines(before);
        this.after = lines(after);
    }

    static LineDiff of(String before, String after) {
        LineDiff diff = new LineDiff(before, after);
        diff.compute();
        return diff;
    }

    /** The changes in the order of the texts, with at least one equal line between two of them. */
    List<Change> changes() {
        return changes;
    }

    /** A line of the first text with its line end. */
    String before(int line) {
        return before.get(line);
    }

    int beforeCount() {
        return before.size();
    }

    /** A line of the second text with its line end. */
    String after(int line) {
        return after.get(line);
    }

    /** Returns the edits that turn the first text into the second. */
    List<TextEdit> edits() {
        int[] starts = new int[before.size() + 1];
        for (int i = 0; i < before.size(); i++) {
            starts[i + 1] = starts[i] + before.get(i).length();
        }
        List<TextEdit> edits = new ArrayList<>(changes.size());
        for (Change change : changes) {
            edits.add(new TextEdit(
                    new TextRange(starts[change.from()], starts[change.to()]),
                    String.join("", after.subList(change.with(), change.withTo()))));
        }
        return edits;
    }

    private void compute() {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        int m = before.size() - start - end;
        int n = after.size() - start - end;
        if (m > 0 || n > 0) {
            between(start, m, n);
        }
    }

    /**
     * Compares {@code m} lines with {@code n} lines from {@code start} on, by computing the furthest point of each
     * diagonal step by step.
     */
    private void between(int start, int m, int n) {
        int most = Math.min(m + n, MOST_STEPS);
        int[] furthest = new int[2 * most + 3];
        List<int[]> history = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || k != d && furthest[most + k] < furthest[most + k + 2];
                int x = down ? furthest[most + k + 2] : furthest[most + k] + 1;
                while (x < m && x - k < n && x - k >= 0 && before.get(start + x).equals(after.get(start + x - k))) {
                    x++;
                }
                furthest[most + k + 1] = x;
                if (x >= m && x - k >= n) {
                    trace(start, m, n, d, history);
                    return;
                }
            }
            history.add(Arrays.copyOfRange(furthest, most - d, most + d + 3));
        }
        changes.add(new Change(start, start + m, start, start + n));
    }

    /** Traces the path back from the end through the furthest point of each step. */
    private void trace(int start, int m, int n, int steps, List<int[]> history) {
        int x = m;
        int y = n;
        for (int d = steps; d > 0; d--) {
            int[] furthest = history.get(d - 1);
            int k = x - y;
            // The copy begins at the diagonal before the first one of its step.
            int at = k + d - 1;
            boolean down = k == -d || k != d && value(furthest, at) < value(furthest, at + 2);
            int beforeX = down ? value(furthest, at + 2) : value(furthest, at);
            int beforeY = beforeX - (down ? k + 1 : k - 1);
            add(start + beforeX, start + beforeX + (down ? 0 : 1), start + beforeY, start + beforeY + (down ? 1 : 0));
            x = beforeX;
            y = beforeY;
        }
    }

    private static int value(int[] furthest, int at) {
        return at < 0 || at >= furthest.length ? -1 : furthest[at];
    }

    /** Adds a change before the known ones. */
    private void add(int from, int to, int with, int withTo) {
        Change next = changes.isEmpty() ? null : changes.getFirst();
        if (next != null && next.from() == to && next.with() == withTo) {
            changes.set(0, new Change(from, next.to(), with, next.withTo()));
        } else {
            changes.addFirst(new Change(from, to, with, withTo));
        }
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n') + 1; end > 0; end = text.indexOf('\n', start) + 1) {
            lines.add(text.substring(start, end));
            start = end;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
