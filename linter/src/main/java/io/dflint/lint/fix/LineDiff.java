package io.dflint.lint.fix;

import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines in which two texts differ: the fewest (E. Myers, "An O(ND) difference algorithm", 1986), where they are not many. */
final class LineDiff {
    /** With more lines that differ, all lines from the first to the last difference count as one change. */
    private static final int MOST_STEPS = 1_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Change> changes = new ArrayList<>();

    /**
     * Lines that are replaced. Lines count from 0.
     *
     * @param from the first line that goes
     * @param to after the last line that goes; the same as {@code from} for an insertion
     * @param with the first line that comes, in the other text
     * @param withTo after the last line that comes
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

    /** In the order of the texts; there is at least one equal line between two of them. */
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

    /** The edits that make the first text the second. */
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

    /** Compares {@code m} lines with {@code n} lines, both from one line on: the furthest point of each diagonal, step by step. */
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

    /** Goes back from the end through what was the furthest at each step. */
    private void trace(int start, int m, int n, int steps, List<int[]> history) {
        int x = m;
        int y = n;
        for (int d = steps; d > 0; d--) {
            int[] furthest = history.get(d - 1);
            int k = x - y;
            // A copy begins at the diagonal before the first of its step.
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

    /** Adds a change before those that are known. */
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
