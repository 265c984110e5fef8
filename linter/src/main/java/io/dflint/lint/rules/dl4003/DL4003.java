package io.dflint.lint.rules.dl4003;

import io.dflint.instruction.Cmd;
import io.dflint.lint.Fix;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.Edits;
import io.dflint.lint.facts.Repeats;
import io.dflint.lint.facts.Repeats.Repeat;

/** A second CMD in a stage. */
public final class DL4003 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL4003", "Have one CMD in a stage", Severity.WARNING)
            .inDefault()
            .sameAs("MultipleInstructionsDisallowed", "sonar:S6589", "trivy:DS-0016", "kics:41c195f4");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Repeat repeat : Repeats.of(input.file(), Cmd.class)) {
            report.at(
                            repeat.later(),
                            repeat.later().name().sourceRange(),
                            "Only the last CMD of a stage counts; remove the earlier one")
                    .related(repeat.earlier().range(), "has no effect")
                    .fix(Fix.safe(
                            "Remove the CMD that has no effect",
                            Edits.remove(input.file().source(), repeat.earlier())));
        }
    }
}
