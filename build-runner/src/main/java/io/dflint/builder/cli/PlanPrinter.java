package io.dflint.builder.cli;

import io.dflint.builder.execute.Prediction.PlannedStep;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.text.TerminalText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Prints what a build would do. */
final class PlanPrinter {
    private final PrintStream out;

    PlanPrinter(PrintStream out) {
        this.out = out;
    }

    void print(BuildPlan plan, List<PlannedStep> steps) {
        StepNumbers numbers = new StepNumbers(plan);
        int cached = 0;
        Duration saved = Duration.ZERO;
        for (PlannedStep step : steps) {
            String title = numbers.title(step.step());
            String reason = step.reason() == null ? "" : ": " + TerminalText.line(step.reason());
            switch (step.outcome()) {
                case CACHED -> {
                    cached++;
                    saved = step.took() == null ? saved : saved.plus(step.took());
                    out.println("cached   " + title);
                }
                case RUNS -> out.println("runs     " + title + reason);
                case DEPENDS -> out.println("depends  " + title + reason);
            }
        }
        out.println(cached + " of " + steps.size() + " steps cached"
                + (saved.toMillis() < 100 ? "" : ", which saves " + PlainProgress.seconds(saved)));
    }
}
