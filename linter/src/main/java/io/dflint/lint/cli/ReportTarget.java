package io.dflint.lint.cli;

import io.dflint.lint.report.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one report goes.
 *
 * @param output the path of a file, or {@link #STANDARD_OUTPUT}
 */
record ReportTarget(Format format, String output) {
    static final String STANDARD_OUTPUT = "-";

    /**
     * An {@code --output} as given.
     *
     * @param formatsBefore how many {@code --format} stand before it
     */
    record Output(String path, int formatsBefore) {}

    /**
     * Which format goes where. As many outputs as formats, or more, are paired in their order, as in hadolint; of fewer, each
     * takes the format that stands before it. The other formats go to standard output.
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
