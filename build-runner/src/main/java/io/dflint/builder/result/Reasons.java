package io.dflint.builder.result;

import io.dflint.builder.cache.BuildRecord;
import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.cache.Input;
import io.dflint.builder.cache.MissReason;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says why steps run, by looking at the last build of the same file. */
final class Reasons {
    private final CacheIndex index;
    private final Map<String, List<BuildRecord.Entry>> before = new HashMap<>();
    private final Map<StagePlan, Stage> stages = new HashMap<>();

    Reasons(CacheIndex index, BuildRecord before) {
        this.index = index;
        for (BuildRecord.Entry entry : before.steps()) {
            this.before
                    .computeIfAbsent(entry.stage(), stage -> new ArrayList<>())
                    .add(entry);
        }
    }

    /** Null for a step that nothing like ran before. */
    @Nullable
    String of(Vertex vertex, Fingerprint now) {
        BuildRecord.Entry entry = counterpart(vertex);
        if (entry == null) {
            return before.isEmpty() ? null : "this step is new";
        }
        StepRecord last = index.step(entry.key());
        if (last == null) {
            return "its result is no longer in the cache";
        }
        Set<String> args = vertex.action() instanceof Action.Run run ? run.args() : Set.of();
        String changes = MissReason.changes(index, last.inputs(), now.inputs(), args);
        if (changes != null) {
            return changes;
        }
        if (value(last.inputs()).equals(value(now.inputs()))) {
            return "its result was removed from the daemon";
        }
        Vertex below = vertex.below();
        if (below == null || below.below() == null) {
            return base(vertex);
        }
        Step step = below.step().step();
        return "the step before it changed" + (step == null ? "" : ": " + shortened(step.text()));
    }

    private static String base(Vertex vertex) {
        return vertex.base().step().stage().base() instanceof StageBase.Image(BaseImage image)
                ? "base image " + image.reference() + " was updated"
                : "its base changed";
    }

    private static String value(List<Input> inputs) {
        for (Input input : inputs) {
            if (input.kind() == Input.Kind.BELOW) {
                return input.value();
            }
        }
        return "";
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    /** The step of the last build that this one is to be compared with: of the same text, else at the same position. */
    private BuildRecord.@Nullable Entry counterpart(Vertex vertex) {
        Step step = vertex.step().step();
        if (step == null) {
            return null;
        }
        StagePlan plan = vertex.step().stage();
        Stage stage;
        synchronized (stages) {
            stage = stages.computeIfAbsent(plan, p -> new Stage(p, before.getOrDefault(p.name(), List.of())));
        }
        int index = vertex.step().index();
        List<BuildRecord.Entry> equal = stage.beforeByText.getOrDefault(step.text(), List.of());
        if (stage.repetitions[index] < equal.size()) {
            return equal.get(stage.repetitions[index]);
        }
        int position = stage.positions[index];
        // A step of the last build that has its own counterpart in this one is none for another.
        boolean elsewhere = position < stage.before.size()
                && stage.texts.containsKey(stage.before.get(position).text());
        return position >= stage.before.size() || elsewhere ? null : stage.before.get(position);
    }

    /** The steps of a stage that change files, now and in the last build. */
    private static final class Stage {
        private final List<BuildRecord.Entry> before;
        private final Map<String, List<BuildRecord.Entry>> beforeByText = new HashMap<>();

        /** How often each text stands in the stage. */
        private final Map<String, Integer> texts = new HashMap<>();

        /** By number of the step: how many steps that change files stand above it, and how many of them have its text. */
        private final int[] positions;

        private final int[] repetitions;

        Stage(StagePlan plan, List<BuildRecord.Entry> before) {
            this.before = before;
            for (BuildRecord.Entry entry : before) {
                beforeByText
                        .computeIfAbsent(entry.text(), text -> new ArrayList<>())
                        .add(entry);
            }
            positions = new int[plan.steps().size()];
            repetitions = new int[plan.steps().size()];
            int position = 0;
            for (int i = 0; i < positions.length; i++) {
                Step step = plan.steps().get(i);
                if (step.changesFiles()) {
                    positions[i] = position++;
                    repetitions[i] = texts.merge(step.text(), 1, Integer::sum) - 1;
                }
            }
        }
    }
}
