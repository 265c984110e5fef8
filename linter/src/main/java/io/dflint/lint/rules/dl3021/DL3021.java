package io.dflint.lint.rules.dl3021;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.lint.kit.Comments;
import io.dflint.lint.kit.Edits;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reports COPY or ADD of several sources to what looks like a file. */
public final class DL3021 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3021", "End the destination of several sources with a slash", Severity.ERROR)
            .inDefault()
            .sameAs("trivy:DS-0011", "kics:6db6e0c2");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof FileTransfer transfer) {
                check(input, transfer, report);
            }
        }
    }

    private static void check(LintInput input, FileTransfer copy, Report report) {
        LogicalText destination = copy.destination();
        if (copy.sources().size() > 1
                && !Comments.areAmong(copy.sources())
                && destination != null
                && !isDirectory(input.facts().value(copy, destination))) {
            LogicalText shell = ofShell(copy.sources());
            if (shell != null) {
                report.at(
                        copy,
                        shell.sourceRange().union(destination.sourceRange()),
                        "no shell reads " + copy.name().toString().toUpperCase(Locale.ROOT) + ", so " + shell
                                + " and what follows are taken for file names; remove them");
                return;
            }
            report.at(
                            copy,
                            destination.sourceRange(),
                            copy.sources().size() + " sources are copied, so the destination " + destination
                                    + " must be a directory; end it with a slash")
                    .fix(Fix.safe("End the destination with a slash", Edits.append(destination, "/")));
        }
    }

    /** Returns the first word that only has a meaning for a shell, such as a redirection or an operator. */
    private static @Nullable LogicalText ofShell(List<LogicalText> words) {
        for (LogicalText word : words) {
            switch (word.toString()) {
                case "||", "&&", ";", "|", "&", ">", ">>", "2>", "2>&1" -> {
                    return word;
                }
                default -> {
                    if (word.toString().startsWith("2>") || word.toString().startsWith(">/dev/")) {
                        return word;
                    }
                }
            }
        }
        return null;
    }

    /** Reports whether a path has the form of a directory, or is unknown and may be one. */
    private static boolean isDirectory(@Nullable String path) {
        if (path == null || path.isEmpty()) {
            return true;
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() || last.equals(".") || last.equals("..") || path.endsWith("\\");
    }
}
