package io.dflint.lint.rules.multipleinstructionsdisallowed;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import org.jspecify.annotations.Nullable;

/** Reports commands in a stage that a later instruction replaces. */
public final class MultipleInstructionsDisallowed implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "MultipleInstructionsDisallowed",
                    "Only one CMD, ENTRYPOINT and HEALTHCHECK per stage",
                    Severity.WARNING)
            .shadowedBy("DL4003")
            .sameAs("DL3012", "DL4004");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Stage stage = null;
        CheckStep[] last = new CheckStep[3];
        for (CheckStep step : input.facts().checkRun().steps()) {
            if (step.stage() != stage) {
                stage = step.stage();
                last = new CheckStep[3];
            }
            int kind = kind(step.instruction());
            if (kind >= 0) {
                report(last[kind], step, report);
                last[kind] = step;
            }
        }
    }

    private static int kind(Instruction instruction) {
        return switch (instruction) {
            case Cmd _ -> 0;
            case Entrypoint _ -> 1;
            case Healthcheck _ -> 2;
            default -> -1;
        };
    }

    private static void report(@Nullable CheckStep earlier, CheckStep later, Report report) {
        if (earlier != null) {
            report.at(
                            earlier.place(),
                            earlier.instruction().name().sourceRange(),
                            "a later " + later.instruction().name()
                                    + " of this stage overrides this one; keep one of them")
                    .related(later.instruction().name().sourceRange(), "the one that takes effect")
                    .ignoredAt(later.place().range());
        }
    }
}
