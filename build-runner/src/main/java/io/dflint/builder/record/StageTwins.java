package io.dflint.builder.record;

import io.dflint.builder.cache.BuildRecord;
import io.dflint.builder.record.RecordedBuild.RecordedStage;
import io.dflint.builder.result.StepPairs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs the stages of two builds by name, or else by the most common steps. */
public final class StageTwins {
    private StageTwins() {}

    /** Returns the names of the earlier stages, by the current names. */
    public static Map<String, String> of(RecordedBuild before, RecordedBuild now) {
        Map<String, String> twins = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        before.stages().forEach(stage -> open.add(stage.name()));
        for (RecordedStage stage : now.stages()) {
            if (open.remove(stage.name())) {
                twins.put(stage.name(), stage.name());
            }
        }
        for (RecordedStage stage : now.stages()) {
            if (!twins.containsKey(stage.name())) {
                List<RecordedStep> steps = now.stepsOf(stage.name());
                String best = null;
                int most = 0;
                for (String name : open) {
                    int equal = pairs(before.stepsOf(name), steps).equal();
                    if (equal > most) {
                        best = name;
                        most = equal;
                    }
                }
                if (best == null && open.size() == 1 && now.stages().size() == 1) {
                    best = open.getFirst();
                }
                if (best != null) {
                    open.remove(best);
                    twins.put(stage.name(), best);
                }
            }
        }
        return twins;
    }

    /** Pairs the steps of two stages. */
    public static StepPairs pairs(List<RecordedStep> old, List<RecordedStep> young) {
        return new StepPairs(
                old.stream()
                        .map(step -> new BuildRecord.Entry(step.text(), step.key()))
                        .toList(),
                young.stream().map(RecordedStep::text).toList());
    }
}
