package io.dflint.builder.result;

import io.dflint.builder.cache.BuildRecord;
import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Stores the steps of a build for the comparison with the next one. */
public final class BuildNote {
    private final CacheIndex index;
    private final BuildGraph graph;
    private final CacheKeys keys;

    public BuildNote(CacheIndex index, BuildGraph graph, CacheKeys keys) {
        this.index = index;
        this.graph = graph;
        this.keys = keys;
    }

    /** @param slot identifies the file that is built */
    public void keep(BuildPlan plan, String slot) throws IOException {
        List<BuildRecord.Stage> stages = new ArrayList<>();
        for (StagePlan stage : plan.stages()) {
            String base = stage.base() instanceof StageBase.Image(BaseImage found) ? found.reference() : "";
            String id = stage.base() instanceof StageBase.Image(BaseImage found) ? found.name() : "";
            stages.add(new BuildRecord.Stage(stage.name(), base, id, entries(stage), ConfigReasons.entries(stage)));
        }
        index.putBuild(slot, new BuildRecord(stages, ArgumentReasons.entries(plan)));
    }

    private List<BuildRecord.Entry> entries(StagePlan stage) throws IOException {
        List<BuildRecord.Entry> entries = new ArrayList<>();
        for (int i = 0; i < stage.steps().size(); i++) {
            Step step = stage.steps().get(i);
            if (step.changesFiles()) {
                try {
                    String key = keys.definition(graph.after(stage, i)).key();
                    entries.add(new BuildRecord.Entry(step.text(), key));
                } catch (BuildException e) {
                    // The step was not needed and cannot be examined.
                }
            }
        }
        return entries;
    }
}
