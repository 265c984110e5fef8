package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Copy;
import io.dflint.instruction.Instruction;
import io.dflint.lint.compat.hadolint.HadolintPaths;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;

/** Reports a COPY or ADD of several sources to what looks like a file, as hadolint does. */
public final class DL3021 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3021.DL3021().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Copy copy) {
                judge(copy, report);
            }
        }
    }

    private static void judge(Copy copy, Report report) {
        HadolintPaths paths = HadolintPaths.of(copy);
        if (paths.sources().size() > 1 && !Quotes.drop(paths.destination()).endsWith("/")) {
            report.at(copy, copy, "the destination of several sources must end with a slash");
        }
    }
}
