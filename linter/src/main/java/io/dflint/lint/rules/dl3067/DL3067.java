package io.dflint.lint.rules.dl3067;

import io.dflint.instruction.Copy;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.text.LogicalText;

/** Reports COPY of everything from another stage. */
public final class DL3067 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3067", "Do not copy the whole file system of a stage", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        for (StageReference reference : input.model().references()) {
            if (reference.instruction() instanceof Copy copy && !isMeant(reference)) {
                check(input, copy, report);
            }
        }
    }

    private static void check(LintInput input, Copy copy, Report report) {
        if (copy.destination() == null || !isRoot(input, copy, copy.destination())) {
            return;
        }
        for (LogicalText source : copy.sources()) {
            if (isRoot(input, copy, source)) {
                report.at(
                        copy,
                        source.sourceRange(),
                        "the whole file system of the other stage is copied; copy only what is needed");
                return;
            }
        }
    }

    private static boolean isRoot(LintInput input, Copy copy, LogicalText path) {
        String value = input.facts().value(copy, path);
        return "/".equals(value);
    }

    /**
     * Reports whether the copy is intended: the image is empty, as when layers are squashed, or nothing was added to
     * the copied image, as with images meant to be copied entirely, such as {@code tonistiigi/xx}.
     */
    private static boolean isMeant(StageReference reference) {
        Stage from = reference.target();
        return reference.user().base() instanceof Base.Scratch
                || from == null
                || from.base() instanceof Base.OfImage && from.instructions().isEmpty();
    }
}
