package io.dflint.lint.cli;

import io.dflint.lint.pin.ImageChange;
import io.dflint.text.Printable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The changes of pin and update: one line per image, in aligned columns. */
final class PinTable {
    private static final int DIGEST_SHOWN = "sha256:".length() + 12;

    private final List<String[]> rows = new ArrayList<>();
    private int unanswered;

    void add(String place, ImageChange change) {
        rows.add(new String[] {
            Printable.of(place),
            shortened(change.before()),
            "->",
            shortened(change.after()),
            built(change),
            support(change)
        });
    }

    /** Counts an image for which no registry answered. */
    void addUnanswered() {
        unanswered++;
    }

    private static String shortened(String reference) {
        int at = reference.indexOf('@');
        int end = at + 1 + DIGEST_SHOWN;
        return Printable.of(at < 0 || end >= reference.length() ? reference : reference.substring(0, end) + "…");
    }

    private static String built(ImageChange change) {
        Instant built = change.built();
        return built == null ? "" : "built " + LocalDate.ofInstant(built, ZoneOffset.UTC);
    }

    private static String support(ImageChange change) {
        return change.supportEnds() == null ? "" : "supported until " + change.supportEnds();
    }

    /**
     * Returns the table.
     *
     * @param written whether the files have been changed
     */
    String text(boolean written, int changedFiles, int files) {
        StringBuilder out = new StringBuilder();
        int[] widths = new int[rows.isEmpty() ? 0 : rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                if (widths[i] > 0) {
                    line.append(row[i]).repeat(" ", widths[i] - row[i].length() + 2);
                }
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.append(summary(written, changedFiles, files)).append('\n').toString();
    }

    private String summary(boolean written, int changedFiles, int files) {
        String all = files + (files == 1 ? " file" : " files");
        String missing = unanswered == 0 ? "" : "; no answer for " + images(unanswered);
        if (rows.isEmpty()) {
            return (unanswered == 0 ? "nothing to change in " : "nothing changed in ") + all + missing;
        }
        return (written ? "changed " : "would change ") + images(rows.size()) + " in " + changedFiles + " of " + all
                + missing;
    }

    private static String images(int count) {
        return count + (count == 1 ? " image" : " images");
    }
}
