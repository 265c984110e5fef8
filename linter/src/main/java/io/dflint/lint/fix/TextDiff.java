package io.dflint.lint.fix;

import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** Compares two texts. */
public final class TextDiff {
    /** The number of equal lines before and after a change. */
    private static final int CONTEXT = 3;

    private TextDiff() {}

    /** Returns edits that turn the first text into the second. Each replaces whole lines. */
    public static List<TextEdit> edits(String before, String after) {
        return LineDiff.of(before, after).edits();
    }

    /** Returns a unified diff, as {@code diff -u} prints it; empty for equal texts. */
    public static String unified(String path, String before, String after) {
        LineDiff diff = LineDiff.of(before, after);
        StringBuilder out = new StringBuilder();
        for (List<LineDiff.Change> hunk : hunks(diff.changes())) {
            if (out.isEmpty()) {
                out.append("--- ").append(path).append("\n+++ ").append(path).append('\n');
            }
            hunk(diff, hunk, out);
        }
        return out.toString();
    }

    /** Groups changes with touching contexts. */
    private static List<List<LineDiff.Change>> hunks(List<LineDiff.Change> changes) {
        List<List<LineDiff.Change>> hunks = new ArrayList<>();
        for (LineDiff.Change change : changes) {
            if (hunks.isEmpty() || change.from() - hunks.getLast().getLast().to() > 2 * CONTEXT) {
                hunks.add(new ArrayList<>());
            }
            hunks.getLast().add(change);
        }
        return hunks;
    }

    private static void hunk(LineDiff diff, List<LineDiff.Change> hunk, StringBuilder out) {
        LineDiff.Change first = hunk.getFirst();
        LineDiff.Change last = hunk.getLast();
        int from = Math.max(0, first.from() - CONTEXT);
        int to = Math.min(diff.beforeCount(), last.to() + CONTEXT);
        int with = first.with() - (first.from() - from);
        int withTo = last.withTo() + to - last.to();
        out.append("@@ -")
                .append(place(from, to))
                .append(" +")
                .append(place(with, withTo))
                .append(" @@\n");
        int at = from;
        for (LineDiff.Change change : hunk) {
            for (; at < change.from(); at++) {
                line(' ', diff.before(at), out);
            }
            for (; at < change.to(); at++) {
                line('-', diff.before(at), out);
            }
            for (int i = change.with(); i < change.withTo(); i++) {
                line('+', diff.after(i), out);
            }
        }
        for (; at < to; at++) {
            line(' ', diff.before(at), out);
        }
    }

    /** Returns the first line, from 1, and the number of lines; if there are none, the line before them. */
    private static String place(int from, int to) {
        int count = to - from;
        int first = count == 0 ? from : from + 1;
        return count == 1 ? String.valueOf(first) : first + "," + count;
    }

    private static void line(char sign, String line, StringBuilder out) {
        out.append(sign).append(line);
        if (!line.endsWith("\n")) {
            out.append("\n\\ No newline at end of file\n");
        }
    }
}
