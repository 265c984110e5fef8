package io.dflint.lint.cli;

import io.dflint.lint.fix.Fixed;
import io.dflint.lint.fix.TextDiff;
import io.dflint.lint.input.SourceFile;
import java.io.IOException;

/** Tells what was fixed, or would be. */
final class FixSummary {
    private final FixMode mode;
    private final Console console;
    private int findings;
    private int files;

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

    boolean isEmpty() {
        return files == 0;
    }

    /** Says it in one line, if there is anything to say. */
    void end() {
        if (files > 0) {
            String what = mode == FixMode.DIFF ? "would fix " : "fixed ";
            console.complain(what + count(findings, "finding") + " in " + count(files, "file"));
        }
    }

    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
