package io.dflint.lint.cli;

import io.dflint.lint.fix.FixSelection;
import io.dflint.lint.fix.Fixed;
import io.dflint.lint.fix.TextDiff;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.rule.Finding;
import java.io.IOException;
import java.util.List;

/** Reports what was fixed or would be fixed. */
final class FixSummary {
    private final FixMode mode;
    private final Console console;
    private int findings;
    private int files;
    private int left;

    FixSummary(FixMode mode, Console console) {
        this.mode = mode;
        this.console = console;
    }

    void add(SourceFile file, Fixed fixed) throws IOException {
        files++;
        findings += fixed.fixed().size();
        if (mode == FixMode.DIFF) {
            console.out()
                    .write(TextDiff.unified(
                            file.path(), file.text().content(), fixed.text().content()));
        }
    }

    /** Counts the remaining findings that have a fix among the selected ones. */
    void addLeft(List<Finding> findings, FixSelection selection) {
        for (Finding finding : findings) {
            left += selection.fixOf(finding) == null ? 0 : 1;
        }
    }

    boolean isEmpty() {
        return files == 0;
    }

    /** Writes the summary in one line, if there is anything to report. */
    void end() {
        if (files > 0) {
            String what = mode == FixMode.DIFF ? "would fix " : "fixed ";
            console.complain(what + count(findings, "finding") + " in " + count(files, "file"));
        }
        if (left > 0) {
            console.complain((left == 1 ? "1 fix was" : left + " fixes were")
                    + " not applied: another finding would follow, or the line cannot be edited");
        }
    }

    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
