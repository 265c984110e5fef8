package io.dflint.builder.result;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.Reason;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Sources;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.Step;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of steps that another builder carries out, with a cache of its own: what they were made from, and so why they run.
 */
public final class ForeignSteps {
    private final CacheIndex index;
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final Reasons reasons;
    private final Set<Vertex> cached = ConcurrentHashMap.newKeySet();

    /**
     * @param slot names the file that is built
     * @param removed what to say of a step that runs though nothing changed
     */
    public ForeignSteps(
            CacheIndex index, String slot, BuildGraph graph, CacheKeys keys, Sources sources, String removed) {
        this.index = index;
        this.graph = graph;
        this.keys = keys;
        this.reasons = new Reasons(
                index,
                new EarlierBuilds(index, slot),
                graph,
                keys,
                vertex -> null,
                vertex -> vertex.below() == null || cached.contains(vertex),
                sources::exclusion,
                removed);
    }

    /** What a step depends on; null if that cannot be told, as for files that are not there. */
    public @Nullable Fingerprint inputs(Vertex vertex) throws IOException {
        try {
            return keys.definition(vertex);
        } catch (BuildException e) {
            return null;
        }
    }

    /** Why a step runs. */
    public Reason reason(Vertex vertex, Fingerprint now) throws IOException {
        return reasons.of(vertex, now.inputs());
    }

    /** What is told of the instructions that do no work, with how they differ from an earlier build. */
    public List<BuildEvent.OfInstruction> instructions(BuildPlan plan) {
        return reasons.instructions(plan);
    }

    /** A step was taken from the cache of the builder; how long it took when it ran, null if that is not known. */
    public @Nullable Duration cached(Vertex vertex, Fingerprint inputs) {
        cached.add(vertex);
        StepRecord known = index.step(inputs.key());
        if (known == null) {
            keep(vertex, inputs, Duration.ZERO);
            return null;
        }
        return known.took();
    }

    /** A step ran. */
    public void keep(Vertex vertex, Fingerprint inputs, Duration took) {
        Step step = vertex.step().step();
        String text = step == null ? "FROM" : step.text();
        index.putStep(
                inputs.key(),
                new StepRecord(text, List.of(), "", Instant.now(), took, 0, "", inputs.inputs(), List.of()));
    }

    /** Keeps which steps this build has, to be compared with the next one. */
    public void keepBuild(BuildPlan plan, String slot) throws IOException {
        new BuildNote(index, graph, keys).keep(plan, slot);
    }
}
