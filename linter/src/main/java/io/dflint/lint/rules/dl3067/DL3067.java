package io.dflint.lint.rules.dl3067;

import io.dflint.instruction.Copy;
import io.dflint.instruction.Instruction;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.HadolintText;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** COPY of everything from another stage. */
public final class DL3067 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3067", "Copy what is needed from a stage", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (!(instruction instanceof Copy copy) || copy.flag("from") == null || copy.destination() == null) {
                continue;
            }
            // To copy all into an empty image is how layers are squashed; hadolint does not except that.
            if (!isRoot(input, copy, copy.destination()) || !input.asHadolint() && isInEmptyImage(input, copy)) {
                continue;
            }
            for (LogicalText source : copy.sources()) {
                if (isRoot(input, copy, source)) {
                    report.at(
                            copy,
                            source.sourceRange(),
                            "The whole file system of the other stage is copied over this one; name what is needed");
                    break;
                }
            }
        }
    }

    private static boolean isRoot(LintInput input, Copy copy, LogicalText path) {
        String value = input.asHadolint()
                ? HadolintText.dropQuotes(path)
                : input.facts().value(copy, path);
        return "/".equals(value);
    }

    private static boolean isInEmptyImage(LintInput input, Copy copy) {
        @Nullable Stage stage = input.model().stageOf(copy);
        return stage != null && stage.base() instanceof Base.Scratch;
    }
}
