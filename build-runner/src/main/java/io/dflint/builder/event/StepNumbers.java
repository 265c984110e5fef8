package io.dflint.builder.event;

import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
import io.dflint.builder.text.TerminalText;
import java.util.HashMap;
import java.util.Map;

/** Names steps for display as BuildKit does: {@code [build 2/5] RUN make}. Only steps that change files are counted. */
public final class StepNumbers {
    private final BuildPlan plan;
    private final Map<StepId, Integer> vertices = new HashMap<>();

    public StepNumbers(BuildPlan plan) {
        this.plan = plan;
    }

    /** Returns a number for a step, counted from 1 in the order in which steps are first shown. */
    public int vertex(StepId id) {
        return vertices.computeIfAbsent(id, step -> vertices.size() + 1);
    }

    public boolean isKnown(StepId id) {
        return vertices.containsKey(id);
    }

    public String title(StepId id) {
        StagePlan stage = id.stage();
        String name = plan.stages().size() > 1 ? stage.name() + " " : "";
        Step step = id.step();
        String text = step == null ? from(stage) : (step.trigger() ? "ONBUILD " : "") + step.text();
        boolean counts = step == null ? isImage(stage) : step.changesFiles();
        String number = counts ? number(id) : "";
        String numbers = number.isEmpty() ? "" : "[" + name + number + "] ";
        return TerminalText.line(numbers + text);
    }

    /**
     * Returns the number among the steps of the stage that change files, such as {@code 2/5}; empty if there are none.
     */
    public static String number(StepId id) {
        StagePlan stage = id.stage();
        int total = isImage(stage) ? 1 : 0;
        int position = total;
        for (int i = 0; i < stage.steps().size(); i++) {
            if (stage.steps().get(i).changesFiles()) {
                total++;
                position += i <= id.index() ? 1 : 0;
            }
        }
        return total == 0 ? "" : position + "/" + total;
    }

    private static boolean isImage(StagePlan stage) {
        return stage.base() instanceof StageBase.Image || stage.base() instanceof StageBase.Context;
    }

    /** The FROM of a stage, with the image's name if it has one. */
    public static String from(StagePlan stage) {
        return stage.base() instanceof StageBase.Image(var image)
                ? "FROM " + image.reference()
                : "FROM " + stage.stage().from().image();
    }
}
