package io.dflint.lint.cli;

import io.dflint.lint.report.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * The destination of a report.
 *
 * @param output the path of a file, or {@link #STANDARD_OUTPUT}
 */
record ReportTarget(Format format, String output) {
    static final String STANDARD_OUTPUT = "-";

    /**
     * An {@code --output} option.
     *
     * @param formatsBefore the number of {@code --format} options before it
     */
    record Output(String path, int formatsBefore) {}

    /**
     * Assigns formats to outputs. If there are at least as many outputs as formats, they are paired in order, as in
     * hadolint; otherwise each output takes the format before it. The other formats are written to standard output.
     */
    static List<ReportTarget> pair(List<Format> formats, List<Output> outputs) {
        List<Format> known = formats.isEmpty() ? List.of(Format.TTY) : formats;
        List<ReportTarget> targets = new ArrayList<>(known.size());
        boolean[] taken = new boolean[known.size()];
        for (int i = 0; i < outputs.size(); i++) {
            Output output = outputs.get(i);
            boolean inOrder = outputs.size() >= known.size() || output.formatsBefore() == 0;
            int format = Math.min(inOrder ? i : output.formatsBefore() - 1, known.size() - 1);
            taken[format] = true;
            targets.add(new ReportTarget(known.get(format), output.path()));
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                targets.add(new ReportTarget(known.get(i), STANDARD_OUTPUT));
            }
        }
        return targets;
    }

    boolean isStandardOutput() {
        return output.equals(STANDARD_OUTPUT);
    }
}
