package io.dflint.builder.cli;

import io.dflint.builder.cli.Screen.Line;
import io.dflint.builder.daemon.Progress;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.StepId;
import io.dflint.builder.event.StepNumbers;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
import io.dflint.builder.record.BuildClock;
import io.dflint.builder.result.CachedSteps;
import io.dflint.builder.text.Sizes;
import io.dflint.builder.text.TerminalText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows progress on a terminal. Each finished step leaves one line; below, the running steps are redrawn with the end
 * of their output.
 */
final class TtyProgress implements BuildListener, AutoCloseable {
    private static final int OUTPUT_LINES = 5;
    private static final long DRAW_NANOS = 100_000_000L;
    private static final String BLUE = "\u001b[34m";
    private static final String RED = "\u001b[31m";
    private static final String FAINT = "\u001b[2m";

    private final BuildSummary summary;
    private final Screen screen;
    private final boolean color;
    private final Map<StepId, Running> running = new LinkedHashMap<>();
    private final Thread painter;
    private @Nullable StepNumbers numbers;
    private String pulling = "";
    private int steps;
    private long lastDraw;
    private boolean closed;

    private static final class Running {
        final long begin = System.nanoTime();
        final Deque<String> output = new ArrayDeque<>();
    }

    TtyProgress(PrintStream out, boolean color, ScreenSize size, BuildClock clock) {
        summary = new BuildSummary(clock);
        this.screen = new Screen(out, color, size);
        this.color = color;
        this.painter = Thread.ofVirtual().start(this::paint);
    }

    private void paint() {
        try {
            while (true) {
                Thread.sleep(Duration.ofNanos(DRAW_NANOS));
                synchronized (this) {
                    if (closed) {
                        return;
                    }
                    draw(List.of());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void on(BuildEvent event) {
        summary.count(event);
        switch (event) {
            case BuildEvent.Planned(BuildPlan plan, String _) -> {
                numbers = new StepNumbers(plan);
                pulling = "";
                steps = steps(plan);
                draw(List.of());
            }
            case BuildEvent.ContextRead ignored -> {}
            case BuildEvent.Pulling(String image, Progress progress) -> transfer("pulling " + image, progress);
            case BuildEvent.Pushing(String image, Progress progress) -> transfer("pushing " + image, progress);
            case BuildEvent.StepStarted(StepId id, String reason) -> {
                Running step = new Running();
                if (reason != null && !reason.equals(CachedSteps.NO_EARLIER_BUILD)) {
                    step.output.add("not cached: " + TerminalText.line(reason));
                }
                running.put(id, step);
                draw(List.of());
            }
            case BuildEvent.StepCached(StepId id, Duration saved) -> {
                if (id.index() >= 0 || id.stage().base() instanceof StageBase.Image) {
                    draw(List.of(Line.of(BLUE, "CACHED " + title(id), saved(saved))));
                }
            }
            case BuildEvent.Output(StepId id, boolean ignored, String text) -> {
                Running step = running.get(id);
                if (step != null) {
                    String line = TerminalText.output(text.stripTrailing(), color);
                    step.output.addLast(line.substring(line.lastIndexOf('\r') + 1));
                    while (step.output.size() > OUTPUT_LINES) {
                        step.output.removeFirst();
                    }
                }
            }
            case BuildEvent.StepDone(StepId id, Duration took, long bytes) -> {
                running.remove(id);
                String size = bytes > 0 ? "  " + Sizes.of(bytes) : "";
                draw(List.of(Line.of("", title(id), "  " + PlainProgress.seconds(took) + size)));
            }
            case BuildEvent.OfInstruction ignored -> {}
            case BuildEvent.StepKnown ignored -> {}
            case BuildEvent.PathsChanged ignored -> {}
            case BuildEvent.LastImage ignored -> {}
            case BuildEvent.FailureKept ignored -> {}
            case BuildEvent.StepFailed(StepId id, Duration took, var ignored) -> {
                running.remove(id);
                draw(List.of(Line.of(RED, "ERROR " + title(id), "  " + PlainProgress.seconds(took))));
            }
            case BuildEvent.ContainerStarted ignored -> {}
            case BuildEvent.LayerFound ignored -> {}
            case BuildEvent.StepImage ignored -> {}
            case BuildEvent.Warning warning ->
                draw(List.of(Line.whole("warning: " + TerminalText.line(warning.text()))));
            case BuildEvent.Built(String image, Duration _) ->
                draw(List.of(Line.whole("built " + image), Line.whole(summary.text())));
            case BuildEvent.Tagged(String name) -> draw(List.of(Line.whole("tagged " + name)));
            case BuildEvent.Pushed(String name, String digest) -> {
                pulling = "";
                draw(List.of(Line.whole("pushed " + name + " " + digest)));
            }
        }
    }

    private void transfer(String what, Progress progress) {
        pulling = TerminalText.line(
                        what + ": " + (progress.id() == null ? "" : progress.id() + " ") + progress.status())
                + (progress.total() > 0 ? " " + Sizes.of(progress.current()) + " / " + Sizes.of(progress.total()) : "");
        if (System.nanoTime() - lastDraw > DRAW_NANOS) {
            draw(List.of());
        }
    }

    private static int steps(BuildPlan plan) {
        int steps = 0;
        for (StagePlan stage : plan.stages()) {
            steps += (int) stage.steps().stream().filter(Step::changesFiles).count();
        }
        return steps;
    }

    private String title(StepId id) {
        return numbers == null ? "" : numbers.title(id);
    }

    private static String saved(@Nullable Duration saved) {
        return saved == null || saved.toMillis() < 100 ? "" : "  took " + PlainProgress.seconds(saved);
    }

    /** Writes permanent lines, and the running steps below them. */
    private void draw(List<Line> done) {
        lastDraw = System.nanoTime();
        screen.draw(done, closed ? List.of() : lines());
    }

    /** The lines for the running steps, with as much of their output as fits on the terminal. */
    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(BLUE, "dfbuild: " + summary.progress(steps), ""));
        if (!pulling.isEmpty()) {
            lines.add(Line.of("", pulling, ""));
        }
        int room = screen.rows() - lines.size();
        int shown = running.size() <= room ? running.size() : Math.max(0, room - 1);
        int output = running.isEmpty() ? 0 : Math.clamp((room - running.size()) / running.size(), 0, OUTPUT_LINES);
        running.entrySet().stream().limit(shown).forEach(entry -> {
            Running step = entry.getValue();
            Duration took = Duration.ofNanos(System.nanoTime() - step.begin);
            lines.add(Line.of("", title(entry.getKey()), "  " + PlainProgress.seconds(took)));
            step.output.stream()
                    .skip(Math.max(0, step.output.size() - output))
                    .forEach(line -> lines.add(Line.of(FAINT, "  " + line, "")));
        });
        if (shown < running.size() && room > 0) {
            lines.add(Line.of(FAINT, "and " + (running.size() - shown) + " more", ""));
        }
        return lines;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            running.clear();
            pulling = "";
            draw(List.of());
        }
        painter.interrupt();
        screen.close();
    }
}
