package io.dflint.lint.rules.dl3045;

import io.dflint.instruction.Copy;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.image.BaseImages;
import io.dflint.lint.kit.Comments;
import io.dflint.lint.kit.Edits;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.WorkingDirectory;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;

/** Reports COPY to a destination that depends on the base image. */
public final class DL3045 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3045", "Set WORKDIR before a COPY to a relative path", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Copy copy
                    && copy.destination() != null
                    && input.model().stageOf(copy) != null) {
                check(input, copy, copy.destination(), report);
            }
        }
    }

    private static void check(LintInput input, Copy copy, LogicalText destination, Report report) {
        WorkingDirectory directory = input.model().scopeAt(copy).workdir();
        String path = input.facts().value(copy, destination);
        if (path != null
                && !path.isEmpty()
                && !path.startsWith("~")
                && directory.inImage()
                && directory.path().isEmpty()
                && !Comments.areAmong(copy.sources())
                && !WorkingDirectory.isAbsolute(path)) {
            String base = BaseImages.workingDirectory(input.model().stageOf(copy));
            String folder = base.endsWith("/") ? base : base + "/";
            report.at(
                            copy,
                            destination.sourceRange(),
                            "no WORKDIR is set, so the base image decides where " + path
                                    + " is; set WORKDIR first, or use an absolute path")
                    .fix(Fix.unsafe("Use the absolute path below " + folder, from(folder, destination)));
        }
    }

    /**
     * Returns the edit that makes a path absolute. In the root directory, {@code .} and {@code ./x} become {@code /}
     * and {@code /x}.
     */
    private static TextEdit from(String folder, LogicalText path) {
        if (path.contentEquals(".")) {
            return new TextEdit(path.sourceRange(), folder);
        }
        boolean dotted = path.length() > 1 && path.charAt(0) == '.' && path.charAt(1) == '/';
        return dotted ? new TextEdit(path.sourceRange(0, 2), folder) : Edits.prepend(path, folder);
    }
}
