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

/** Tracks steps that another builder carries out with a cache of its own: their inputs, and thus why they run. */
public final class ForeignSteps {
    private final CacheIndex index;
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final Reasons reasons;
    private final Set<Vertex> cached = ConcurrentHashMap.newKeySet();

    /**
     * @param slot identifies the file that is built
     * @param removed the reason for a step that runs although nothing changed
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

    /** Returns the inputs of a step, or null if they cannot be determined, for example because files are missing. */
    public @Nullable Fingerprint inputs(Vertex vertex) throws IOException {
        try {
            return keys.definition(vertex);
        } catch (BuildException e) {
            return null;
        }
    }

    /** Returns why a step runs. */
    public Reason reason(Vertex vertex, Fingerprint now) throws IOException {
        return reasons.of(vertex, now.inputs());
    }

    /** Describes the instructions that do no work, and their differences from an earlier build. */
    public List<BuildEvent.OfInstruction> instructions(BuildPlan plan) {
        return reasons.instructions(plan);
    }

    /**
     * Records that a step was found in the builder's cache. Returns the time it took when it ran, or null if that is
     * unknown.
     */
    public @Nullable Duration cached(Vertex vertex, Fingerprint inputs) {
        cached.add(vertex);
        StepRecord known = index.step(inputs.key());
        if (known == null) {
            keep(vertex, inputs, Duration.ZERO);
            return null;
        }
        return known.took();
    }

    /** Records that a step ran. */
    public void keep(Vertex vertex, Fingerprint inputs, Duration took) {
        Step step = vertex.step().step();
        String text = step == null ? "FROM" : step.text();
        index.putStep(
                inputs.key(),
                new StepRecord(text, List.of(), "", Instant.now(), took, 0, "", inputs.inputs(), List.of()));
    }

    /** Stores the steps of this build for the comparison with the next one. */
    public void keepBuild(BuildPlan plan, String slot) throws IOException {
        new BuildNote(index, graph, keys).keep(plan, slot);
    }
}
