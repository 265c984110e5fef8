package io.dflint.builder.result;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.ExportedCache;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the results of a build for {@code --cache-to}. */
public final class CacheCollector {
    private final Engine engine;
    private final CacheIndex index;
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final Map<String, Optional<ImageDetails>> looked = new HashMap<>();

    public CacheCollector(Engine engine, CacheIndex index, BuildGraph graph, CacheKeys keys) {
        this.engine = engine;
        this.index = index;
        this.graph = graph;
        this.keys = keys;
    }

    /**
     * Returns the results of a build that the daemon has.
     *
     * @param all whether to include the steps of all stages, rather than only those of the target
     */
    public ExportedCache of(BuildPlan plan, boolean all) throws IOException {
        Map<String, StepRecord> steps = new LinkedHashMap<>();
        Map<String, ExportedCache.Image> images = new LinkedHashMap<>();
        for (StagePlan stage : all ? plan.stages() : List.of(plan.target())) {
            List<Vertex> chain = new ArrayList<>();
            for (Vertex at = graph.end(stage); at != null && at.below() != null; at = at.below()) {
                chain.add(at);
            }
            for (Vertex vertex : chain.reversed()) {
                add(vertex, steps, images);
            }
        }
        return new ExportedCache(List.copyOf(images.values()), steps);
    }

    private void add(Vertex vertex, Map<String, StepRecord> steps, Map<String, ExportedCache.Image> images)
            throws IOException {
        String key = key(vertex);
        StepRecord record = key.isEmpty() ? null : index.step(key);
        if (record == null || steps.containsKey(key)) {
            return;
        }
        Optional<ImageDetails> image = looked.get(record.image());
        if (image == null) {
            image = engine.images().find(record.image());
            looked.put(record.image(), image);
        }
        if (image.isPresent()) {
            images.putIfAbsent(
                    record.image(),
                    new ExportedCache.Image(record.image(), "", image.get().layers()));
            steps.put(key, record);
            if (!record.contentKey().isEmpty()) {
                steps.put(record.contentKey(), record);
            }
        }
    }

    /** Returns the key of a step; empty for a step that was not needed and cannot be examined. */
    private String key(Vertex vertex) throws IOException {
        try {
            return keys.definition(vertex).key();
        } catch (BuildException e) {
            return "";
        }
    }
}
