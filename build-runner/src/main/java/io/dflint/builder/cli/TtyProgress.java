package io.dflint.builder.cli;

import io.dflint.builder.daemon.Progress;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.StepId;
import io.dflint.builder.event.StepNumbers;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
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
 * Progress on a terminal. Finished steps stay as one line each; below them the running ones are drawn again and again,
 * with the end of their output.
 */
final class TtyProgress implements BuildListener, AutoCloseable {
    private final BuildSummary summary = new BuildSummary();
    private static final int OUTPUT_LINES = 5;
    private static final long DRAW_NANOS = 100_000_000L;
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String BLUE = "\u001b[34m";
    private static final String RED = "\u001b[31m";
    private static final String FAINT = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean color;
    private final int width;
    private final Map<StepId, Running> running = new LinkedHashMap<>();
    private final Thread painter;
    private @Nullable StepNumbers numbers;
    private String pulling = "";
    private int drawn;
    private int steps;
    private long lastDraw;
    private boolean closed;

    private static final class Running {
        final long begin = System.nanoTime();
        final Deque<String> output = new ArrayDeque<>();
    }

    TtyProgress(PrintStream out, boolean color, int width) {
        this.out = out;
        this.color = color;
        this.width = width;
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
                    draw(List.of(paint(BLUE, "CACHED " + title(id)) + paint(FAINT, saved(saved))));
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
                draw(List.of(title(id) + "  " + PlainProgress.seconds(took)
                        + (bytes > 0 ? paint(FAINT, "  " + Sizes.of(bytes)) : "")));
            }
            case BuildEvent.StepKnown ignored -> {}
            case BuildEvent.PathsChanged ignored -> {}
            case BuildEvent.LastImage ignored -> {}
            case BuildEvent.FailureKept ignored -> {}
            case BuildEvent.StepFailed(StepId id, Duration took, var ignored) -> {
                running.remove(id);
                draw(List.of(paint(RED, "ERROR " + title(id)) + "  " + PlainProgress.seconds(took)));
            }
            case BuildEvent.ContainerStarted ignored -> {}
            case BuildEvent.LayerFound ignored -> {}
            case BuildEvent.StepImage ignored -> {}
            case BuildEvent.Warning warning -> draw(List.of("warning: " + TerminalText.line(warning.text())));
            case BuildEvent.Built(String image, Duration _) -> draw(List.of("built " + image, summary.text()));
            case BuildEvent.Tagged(String name) -> draw(List.of("tagged " + name));
            case BuildEvent.Pushed(String name, String digest) -> {
                pulling = "";
                draw(List.of("pushed " + name + " " + digest));
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

    private String paint(String code, String text) {
        return color && !text.isEmpty() ? code + text + PLAIN : text;
    }

    /** Writes lines that stay, and below them what runs. */
    private void draw(List<String> done) {
        StringBuilder screen = new StringBuilder();
        if (drawn > 0) {
            screen.append("\u001b[").append(drawn).append("A").append('\r').append(CLEAR_BELOW);
        }
        for (String line : done) {
            screen.append(cut(line)).append('\n');
        }
        List<String> lines = new ArrayList<>();
        if (!closed) {
            lines.add(paint(BLUE, "dfbuild: " + summary.progress(steps)));
        }
        if (!pulling.isEmpty()) {
            lines.add(pulling);
        }
        running.forEach((id, step) -> {
            Duration took = Duration.ofNanos(System.nanoTime() - step.begin);
            lines.add(title(id) + "  " + PlainProgress.seconds(took));
            for (String line : step.output) {
                lines.add(paint(FAINT, "  " + line));
            }
        });
        for (String line : lines) {
            screen.append(cut(line)).append('\n');
        }
        drawn = lines.size();
        lastDraw = System.nanoTime();
        out.print(screen);
        out.flush();
    }

    /** A line must not wrap, or the next drawing starts at the wrong place. Colour codes take no room. */
    private String cut(String line) {
        StringBuilder kept = new StringBuilder();
        int columns = 0;
        boolean code = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            code |= c == '\u001b';
            if (code) {
                kept.append(c);
                code = c != 'm';
            } else if (columns < width - 1) {
                kept.append(c == '\t' ? ' ' : c);
                columns++;
            }
        }
        return kept.toString();
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
    }
}
