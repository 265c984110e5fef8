package io.dflint.lint.rules.df3004;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.lint.kit.ContextCopies;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** Reports copies of the entire context into the image. */
public final class DF3004 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3004", "Do not copy the whole build context", Severity.INFO)
            .inSecurity()
            .sameAs("sonar:S6470");

    /** The letters allowed before the star of an open glob; with more, it selects files of one kind. */
    private static final int MOST_LETTERS = 2;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (input.ignoreFile() != null && !input.ignoreFile().isBlank()) {
            return;
        }
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof FileTransfer transfer
                    && input.facts().finalStages().keep(input.model().stageOf(instruction))) {
                check(input, transfer, report);
            }
        }
    }

    private static void check(LintInput input, FileTransfer transfer, Report report) {
        LogicalText whole = ContextCopies.wholeSource(input, transfer);
        LogicalText source = whole == null ? openGlob(input, transfer) : whole;
        if (source != null) {
            report.at(
                    transfer,
                    source.sourceRange(),
                    source
                            + (whole == null
                                    ? " copies every matching file and directory"
                                    : " copies the whole build context, including files such as .git and .env,")
                            + " into the image; copy what it needs, or exclude the rest with a .dockerignore file");
        }
    }

    /** Returns a glob such as {@code a*}, which matches files and directories of any kind, or null if there is none. */
    private static @Nullable LogicalText openGlob(LintInput input, FileTransfer transfer) {
        if (transfer.flag("from") == null) {
            for (LogicalText source : transfer.sources()) {
                String path = input.facts().value(transfer, source);
                if (path != null && isOpenGlob(path)) {
                    return source;
                }
            }
        }
        return null;
    }

    private static boolean isOpenGlob(String path) {
        int start = path.startsWith("./") ? 2 : path.startsWith("/") ? 1 : 0;
        int end = path.length() - 1;
        if (end <= start || end - start > MOST_LETTERS || path.charAt(end) != '*') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!Character.isLetterOrDigit(path.charAt(i))) {
                return false;
            }
        }
        return !path.startsWith("go", start);
    }
}
