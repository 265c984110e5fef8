package io.dflint.builder.cli;

import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.Reason;
import io.dflint.builder.event.StepId;
import io.dflint.builder.event.StepNumbers;
import io.dflint.builder.execute.Prediction.Outcome;
import io.dflint.builder.execute.Prediction.PlannedStep;
import io.dflint.builder.execute.Prediction.Predicted;
import io.dflint.builder.json.Json;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.Step;
import io.dflint.builder.record.RecordJson;
import io.dflint.builder.record.RecordedInstruction;
import io.dflint.builder.text.TerminalText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints what a build would do. */
final class PlanPrinter {
    private static final int VERSION = 1;
    private static final long LEAST_MILLIS = 100;

    private final PrintStream out;
    private final BuildPlan plan;
    private final List<PlannedStep> steps;
    private final List<BuildEvent.OfInstruction> others;
    private final StepNumbers numbers;

    PlanPrinter(PrintStream out, BuildPlan plan, Predicted predicted) {
        this.out = out;
        this.plan = plan;
        this.steps = predicted.steps();
        this.others = predicted.others();
        this.numbers = new StepNumbers(plan);
    }

    /** Reports whether a step runs or may run. */
    boolean hasMisses() {
        return steps.stream().anyMatch(step -> isMiss(step.outcome()));
    }

    private static boolean isMiss(Outcome outcome) {
        return outcome == Outcome.RUNS || outcome == Outcome.DEPENDS;
    }

    private Duration time(boolean misses) {
        Duration time = Duration.ZERO;
        for (PlannedStep step : steps) {
            boolean counts = misses ? isMiss(step.outcome()) : step.outcome() == Outcome.CACHED;
            Duration took = step.took();
            time = counts && took != null ? time.plus(took) : time;
        }
        return time;
    }

    private long count(Outcome outcome) {
        return steps.stream().filter(step -> step.outcome() == outcome).count();
    }

    void text() {
        for (PlannedStep step : steps) {
            String reason = step.reason() == null
                    ? ""
                    : ": " + TerminalText.line(step.reason().text());
            Duration took = step.took();
            String last = isMiss(step.outcome()) && took != null && took.toMillis() >= LEAST_MILLIS
                    ? " (took " + PlainProgress.seconds(took) + " last time)"
                    : "";
            String outcome = step.outcome() == Outcome.UNNEEDED ? "not used" : name(step.outcome());
            out.println(String.format(Locale.ROOT, "%-8s ", outcome) + numbers.title(step.step()) + reason + last);
        }
        Duration saved = time(false);
        Duration missed = time(true);
        out.println(count(Outcome.CACHED) + " of " + steps.size() + " steps cached"
                + (saved.toMillis() < LEAST_MILLIS ? "" : ", which saves " + PlainProgress.seconds(saved))
                + (missed.toMillis() < LEAST_MILLIS
                        ? ""
                        : "; the others took " + PlainProgress.seconds(missed) + " last time"));
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    void json() {
        Map<StepId, Integer> indexes = new HashMap<>();
        List<Object> all = new ArrayList<>();
        for (PlannedStep step : steps) {
            Map<String, @Nullable Object> json = place(step.step());
            json.put("outcome", name(step.outcome()));
            reason(json, step.reason(), indexes);
            Duration took = step.took();
            json.put("lastMillis", took == null ? null : took.toMillis());
            indexes.put(step.step(), all.size());
            all.add(json);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("target", plan.target().name());
        json.put("steps", all);
        RecordJson.write(
                json,
                others.stream()
                        .map(event -> RecordedInstruction.of(plan, numbers, event))
                        .toList());
        for (Outcome outcome : Outcome.values()) {
            json.put(name(outcome), count(outcome));
        }
        json.put("savedMillis", time(false).toMillis());
        json.put("missedMillis", time(true).toMillis());
        out.println(Json.write(json));
    }

    private Map<String, @Nullable Object> place(StepId id) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", numbers.title(id));
        json.put("stage", id.stage().name());
        Step step = id.step();
        int offset = (step == null ? id.stage().stage().from().range() : step.range()).start();
        json.put("line", plan.file().source().lines().line(offset) + 1);
        return json;
    }

    /** Adds the reason as in records. A step only depends on earlier ones. */
    private static void reason(
            Map<String, @Nullable Object> json, @Nullable Reason reason, Map<StepId, Integer> indexes) {
        json.put("reason", reason == null ? null : reason.text());
        json.put("because", reason == null || reason.because() == null ? null : indexes.get(reason.because()));
        List<Object> details = new ArrayList<>();
        List<Object> files = new ArrayList<>();
        if (reason != null) {
            details.addAll(reason.details());
            reason.files().forEach(file -> files.add(RecordJson.write(file)));
        }
        json.put("details", details);
        json.put("files", files);
    }
}
