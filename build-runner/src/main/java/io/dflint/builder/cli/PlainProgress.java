package io.dflint.builder.cli;

import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.StepId;
import io.dflint.builder.event.StepNumbers;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.record.BuildClock;
import io.dflint.builder.result.CachedSteps;
import io.dflint.builder.text.Durations;
import io.dflint.builder.text.Sizes;
import io.dflint.builder.text.TerminalText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows progress as lines of text. Every line has the number of its step, to distinguish steps that run in parallel.
 */
final class PlainProgress implements BuildListener {
    private final PrintStream out;
    private @Nullable StepNumbers numbers;
    private final Map<StepId, Long> started = new HashMap<>();
    private final BuildSummary summary;
    private @Nullable StepId last;
    private boolean saidFirst;

    PlainProgress(PrintStream out, BuildClock clock) {
        summary = new BuildSummary(clock);
        this.out = out;
    }

    @Override
    public void on(BuildEvent event) {
        summary.count(event);
        switch (event) {
            case BuildEvent.Planned(BuildPlan plan, String _) -> numbers = new StepNumbers(plan);
            case BuildEvent.ContextRead ignored -> {}
            case BuildEvent.Pulling ignored -> {}
            case BuildEvent.Pushing ignored -> {}
            case BuildEvent.StepStarted(StepId id, String reason) -> {
                started.put(id, System.nanoTime());
                head(id);
                if (reason != null && isNews(reason)) {
                    line(id, "not cached: " + TerminalText.line(reason));
                }
            }
            case BuildEvent.StepCached(StepId id, Duration saved) -> {
                if (id.index() >= 0 || id.stage().base() instanceof StageBase.Image) {
                    head(id);
                    line(
                            id,
                            "CACHED"
                                    + (saved == null || saved.toMillis() < 100
                                            ? ""
                                            : " (took " + seconds(saved) + ")"));
                }
            }
            case BuildEvent.Output(StepId id, boolean ignored, String text) ->
                line(id, elapsed(id) + " " + TerminalText.output(text.stripTrailing(), false));
            case BuildEvent.StepDone(StepId id, Duration took, long bytes) ->
                line(id, "DONE " + seconds(took) + (bytes > 0 ? ", " + Sizes.of(bytes) : ""));
            case BuildEvent.OfInstruction ignored -> {}
            case BuildEvent.StepKnown ignored -> {}
            case BuildEvent.PathsChanged ignored -> {}
            case BuildEvent.LastImage ignored -> {}
            case BuildEvent.FailureKept ignored -> {}
            case BuildEvent.StepFailed(StepId id, Duration took, var failure) ->
                line(id, "ERROR after " + seconds(took) + ": " + FailureReport.reason(failure));
            case BuildEvent.ContainerStarted ignored -> {}
            case BuildEvent.LayerFound ignored -> {}
            case BuildEvent.StepImage ignored -> {}
            case BuildEvent.Warning warning -> out.println("warning: " + TerminalText.line(warning.text()));
            case BuildEvent.Built(String image, Duration _) -> {
                out.println();
                out.println("built " + image);
                out.println(summary.text());
            }
            case BuildEvent.Tagged(String name) -> out.println("tagged " + name);
            case BuildEvent.Pushed(String name, String digest) -> out.println("pushed " + name + " " + digest);
        }
        out.flush();
    }

    /**
     * Reports whether a reason is worth showing: a first build would repeat for each step that there was no earlier
     * one.
     */
    private boolean isNews(String reason) {
        boolean first = reason.equals(CachedSteps.NO_EARLIER_BUILD);
        boolean news = !first || !saidFirst;
        saidFirst |= first;
        return news;
    }

    private StepNumbers numbers() {
        if (numbers == null) {
            throw new IllegalStateException("nothing is planned yet");
        }
        return numbers;
    }

    private void head(StepId id) {
        boolean known = numbers().isKnown(id);
        if (last != null && !id.equals(last)) {
            out.println();
        }
        if (!known) {
            out.println("#" + numbers().vertex(id) + " " + numbers().title(id));
        } else if (!id.equals(last)) {
            out.println("#" + numbers().vertex(id) + " ...");
        }
        last = id;
    }

    private void line(StepId id, String text) {
        if (!id.equals(last)) {
            head(id);
        }
        out.println("#" + numbers().vertex(id) + " " + text);
    }

    private String elapsed(StepId id) {
        Long begin = started.get(id);
        return begin == null ? "0.000" : String.format(Locale.ROOT, "%.3f", (System.nanoTime() - begin) / 1e9);
    }

    static String seconds(Duration duration) {
        return Durations.seconds(duration.toMillis());
    }
}
