package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Copy;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.text.LogicalText;

/** Reports a COPY of everything from another stage, as hadolint does. */
public final class DL3067 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3067.DL3067().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Copy copy && copy.flag("from") != null) {
                check(copy, report);
            }
        }
    }

    private static void check(Copy copy, Report report) {
        if (copy.destination() == null || !isRoot(copy.destination())) {
            return;
        }
        for (LogicalText source : copy.sources()) {
            if (isRoot(source)) {
                report.at(
                        copy,
                        source.sourceRange(),
                        "the whole file system of the other stage is copied; copy only what is needed");
                return;
            }
        }
    }

    private static boolean isRoot(LogicalText path) {
        return Quotes.drop(path).equals("/");
    }
}
