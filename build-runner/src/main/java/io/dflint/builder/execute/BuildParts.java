package io.dflint.builder.execute;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.image.ImageLoader;
import io.dflint.builder.image.ImageSpecs;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.BuildInputs;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Sources;
import io.dflint.builder.key.StepErrors;
import io.dflint.builder.key.StepInputs;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildClock;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.resource.Resources;
import io.dflint.builder.result.CachedSteps;
import io.dflint.builder.result.Snapshots;
import io.dflint.builder.result.StepImages;
import io.dflint.builder.store.KeptResults;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The objects shared by a build and the prediction of one. */
final class BuildParts {
    final BuildGraph graph = new BuildGraph();
    final BuildClock clock;
    final StepErrors errors;
    final Resources resources;
    final Sources sources;
    final CacheKeys keys;
    final Snapshots snapshots;
    final ImageLoader loader;

    /** The steps whose layers go to a registry. */
    final Set<Vertex> pushed;

    final KeptResults kept;
    final CachedSteps cache;
    final StepImages images;

    /**
     * @param id labels everything temporary at the daemon
     * @param predicts whether nothing is built: no results are fetched, and steps get no images
     */
    BuildParts(
            Engine engine,
            BuildPlan plan,
            CacheIndex index,
            BuildInputs inputs,
            BuildOptions options,
            String id,
            boolean predicts) {
        clock = new BuildClock(plan.epoch(), Instant.now());
        errors = new StepErrors(plan.file().source());
        resources = new Resources(engine, id);
        sources = new Sources(inputs, options.secrets(), engine, resources, plan.epoch());
        keys = new CacheKeys(
                graph, errors, sources, new StepInputs(sources, index, options.limitInputs(), plan.epoch()));
        snapshots = new Snapshots(keys, index, clock);
        loader = new ImageLoader(engine, index);
        pushed = pushed(plan, graph, options.pushes());
        for (StagePlan stage : plan.stages()) {
            if (stage.base() instanceof StageBase.Image(BaseImage image)) {
                loader.known(image.details());
            }
        }
        kept = new KeptResults(engine, index);
        cache = new CachedSteps(
                engine,
                index,
                options.slot(),
                graph,
                keys,
                snapshots,
                sources,
                loader,
                kept,
                options.puller(),
                !predicts,
                options.strict());
        images = new StepImages(
                engine,
                index,
                graph,
                keys,
                snapshots,
                loader,
                resources,
                kept,
                clock,
                new ImageSpecs(engine, plan, graph, snapshots),
                options.noCache(),
                options.stepImages() && !predicts);
    }

    private static Set<Vertex> pushed(BuildPlan plan, BuildGraph graph, CacheScope scope) {
        List<StagePlan> stages = switch (scope) {
            case NONE -> List.of();
            case TARGET -> List.of(plan.target());
            case ALL -> plan.stages();
        };
        Set<Vertex> all = new HashSet<>();
        for (StagePlan stage : stages) {
            for (Vertex at = graph.end(stage); at != null; at = at.below()) {
                all.add(at);
            }
        }
        return all;
    }
}
