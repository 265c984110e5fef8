package io.dflint.builder.cli;

import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.StepId;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.Step;
import io.dflint.builder.text.Sizes;
import io.dflint.builder.text.TerminalText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows progress like Docker's builder before BuildKit: every instruction is a step with an image. */
final class ClassicProgress implements BuildListener {
    private static final int SHORT = 12;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean colors;
    private final Map<StepId, Integer> numbers = new HashMap<>();
    private int total;
    private @Nullable StepId shown;
    private @Nullable String running;

    /** @param colors whether colours in the output of steps are kept */
    ClassicProgress(PrintStream out, PrintStream err, boolean colors) {
        this.colors = colors;
        this.out = out;
        this.err = err;
    }

    @Override
    public void on(BuildEvent event) {
        switch (event) {
            case BuildEvent.ContextRead(String ignored, long bytes) ->
                out.println("Sending build context to Docker daemon " + Sizes.spaced(bytes));
            case BuildEvent.Planned(BuildPlan plan, String _) -> number(plan);
            case BuildEvent.Pulling(String ignored, var progress) -> {
                if (progress.total() == 0) {
                    out.println(
                            TerminalText.line((progress.id() == null ? "" : progress.id() + ": ") + progress.status()));
                }
            }
            case BuildEvent.Pushing ignored -> {}
            case BuildEvent.StepStarted(StepId id, String ignored) -> head(id);
            case BuildEvent.StepCached(StepId id, Duration ignored) -> {
                head(id);
                if (id.index() >= 0) {
                    out.println(" ---> Using cache");
                }
            }
            case BuildEvent.ContainerStarted(StepId id, String container) -> {
                head(id);
                out.println(" ---> Running in " + shortened(container));
                running = container;
            }
            case BuildEvent.Output(StepId ignored, boolean error, String text) -> {
                PrintStream stream = error ? err : out;
                stream.print(TerminalText.output(text, colors));
                stream.flush();
            }
            case BuildEvent.StepDone ignored -> {}
            case BuildEvent.LayerFound ignored -> {}
            case BuildEvent.StepImage(StepId id, String image) -> {
                head(id);
                out.println(" ---> " + shortened(image));
                if (running != null) {
                    out.println("Removing intermediate container " + shortened(running));
                    running = null;
                }
            }
            case BuildEvent.OfInstruction ignored -> {}
            case BuildEvent.StepKnown ignored -> {}
            case BuildEvent.PathsChanged ignored -> {}
            case BuildEvent.LastImage ignored -> {}
            case BuildEvent.FailureKept ignored -> {}
            case BuildEvent.StepFailed ignored -> {}
            case BuildEvent.Warning warning -> err.println("[Warning] " + TerminalText.line(warning.text()));
            case BuildEvent.Built(String image, Duration _) -> out.println("Successfully built " + shortened(image));
            case BuildEvent.Tagged(String name) -> out.println("Successfully tagged " + name);
            case BuildEvent.Pushed(String name, String digest) -> out.println("Pushed " + name + " " + digest);
        }
        out.flush();
    }

    private void number(BuildPlan plan) {
        for (StagePlan stage : plan.stages()) {
            for (int i = -1; i < stage.steps().size(); i++) {
                numbers.put(new StepId(stage, i), ++total);
            }
        }
    }

    private void head(StepId id) {
        if (id.equals(shown)) {
            return;
        }
        shown = id;
        Step step = id.step();
        String text = step == null ? from(id.stage()) : (step.trigger() ? "ONBUILD " : "") + step.text();
        out.println("Step " + numbers.getOrDefault(id, 0) + "/" + total + " : " + TerminalText.line(text));
    }

    private static String from(StagePlan stage) {
        String line = stage.stage().from().header().line().toString().strip();
        return "FROM" + line.substring(Math.min(4, line.length()));
    }

    private static String shortened(String id) {
        String hex = id.startsWith("sha256:") ? id.substring("sha256:".length()) : id;
        return hex.length() <= SHORT ? hex : hex.substring(0, SHORT);
    }
}
