package io.dflint.builder.execute;

import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Sources;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.CopySource;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.result.Snapshot;
import io.dflint.builder.result.StepImages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the files that COPY takes from stages as soon as a stage is built: in parallel and while other stages are
 * built, whereas the instructions that copy run one after the other.
 */
final class StageReads {
    private final BuildGraph graph;
    private final Sources sources;
    private final StepImages images;
    private final Map<StagePlan, List<Read>> reads = new HashMap<>();

    /** The stages that are used for more than copying. */
    private final Set<StagePlan> otherwiseUsed = new HashSet<>();

    private record Read(Action.Copy copy, CopySource source) {}

    StageReads(BuildPlan plan, BuildGraph graph, Sources sources, StepImages images) {
        this.graph = graph;
        this.sources = sources;
        this.images = images;
        for (StagePlan stage : plan.stages()) {
            if (stage.base() instanceof StageBase.OfStage(StagePlan below)) {
                otherwiseUsed.add(below);
            }
            for (Step step : stage.steps()) {
                if (step.action() instanceof Action.Copy copy) {
                    add(copy);
                } else {
                    CacheKeys.stages(step.action()).forEach(tree -> otherwiseUsed.add(tree.stage()));
                }
            }
        }
    }

    private void add(Action.Copy copy) {
        for (CopySource source : copy.sources()) {
            if (source instanceof CopySource.Files files && files.tree() instanceof TreeRef.OfStage tree) {
                reads.computeIfAbsent(tree.stage(), stage -> new ArrayList<>()).add(new Read(copy, source));
            }
        }
    }

    /** Reports whether files are read after a step. */
    boolean wanted(Vertex vertex) {
        StagePlan stage = vertex.step().stage();
        return reads.containsKey(stage)
                && !otherwiseUsed.contains(stage)
                && graph.end(stage).equals(vertex);
    }

    /** Called after a step. Reads the files if the step is the last of a stage that is only copied from. */
    void after(Vertex vertex, Snapshot snapshot) {
        if (!wanted(vertex)) {
            return;
        }
        try {
            String image = images.forContainers(vertex, snapshot);
            for (Read read : reads.getOrDefault(vertex.step().stage(), List.of())) {
                sources.find(read.copy(), read.source(), image);
            }
            sources.release(image);
        } catch (BuildException | IOException e) {
            // The instruction that copies will fail the same way, with a location in the file.
        }
    }
}
