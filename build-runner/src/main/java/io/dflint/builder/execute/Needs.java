package io.dflint.builder.execute;

import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.result.CachedSteps;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Determines the work needed for the target of a plan. A step with a known result needs nothing below it. */
final class Needs {
    private final BuildPlan plan;
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final CachedSteps cache;
    private final BuildOptions options;

    Needs(BuildPlan plan, BuildGraph graph, CacheKeys keys, CachedSteps cache, BuildOptions options) {
        this.plan = plan;
        this.graph = graph;
        this.keys = keys;
        this.cache = cache;
        this.options = options;
    }

    /** Returns the steps to carry out in the order of the plan, each with those among them that it needs. */
    Map<Vertex, Set<Vertex>> all() throws BuildException, IOException {
        return of(List.of(graph.end(plan.target())));
    }

    /** Like {@link #all}, for given steps. */
    Map<Vertex, Set<Vertex>> of(List<Vertex> targets) throws BuildException, IOException {
        Map<Vertex, Set<Vertex>> needed = needed(targets);
        Map<Vertex, Set<Vertex>> ordered = new LinkedHashMap<>();
        for (StagePlan stage : plan.stages()) {
            for (int i = -1; i < stage.steps().size(); i++) {
                Vertex vertex = graph.after(stage, i);
                Set<Vertex> needs = needed.get(vertex);
                if (needs != null) {
                    ordered.put(vertex, needs);
                }
            }
        }
        return ordered;
    }

    /** Returns the targets and their dependencies, without those that only cached steps have. */
    private Map<Vertex, Set<Vertex>> needed(List<Vertex> targets) throws BuildException, IOException {
        Map<Vertex, Set<Vertex>> needed = new HashMap<>();
        Deque<Vertex> open = new ArrayDeque<>(targets);
        while (!open.isEmpty()) {
            Vertex vertex = open.pop();
            if (needed.containsKey(vertex)) {
                continue;
            }
            Set<Vertex> needs = new LinkedHashSet<>();
            Vertex below = vertex.below();
            if (below != null && !isCached(vertex)) {
                needs.add(below);
                for (TreeRef.OfStage tree : CacheKeys.stages(vertex.action())) {
                    needs.add(graph.end(tree.stage()));
                }
            }
            needed.put(vertex, needs);
            needs.forEach(open::push);
        }
        return needed;
    }

    /** Reports whether the result of a step is known by its definition. */
    boolean isCached(Vertex vertex) throws BuildException, IOException {
        return !options.runsAnyway(vertex.step().stage())
                && cache.find(vertex, keys.definition(vertex).key()) != null;
    }
}
