package io.dflint.builder.execute;

import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Sources;
import io.dflint.builder.mount.PreparedMounts;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.result.Snapshot;
import io.dflint.builder.result.StepImages;
import io.dflint.builder.source.Match;
import io.dflint.builder.source.Selector;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files that mounts show: of the context, of other stages and of images. */
final class MountTrees implements PreparedMounts.Trees {
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final Sources sources;
    private final StepImages images;
    private final Map<TreeRef.OfStage, Snapshot> stages;

    /** @param stages the files of the stages that a step mounts */
    MountTrees(
            BuildGraph graph,
            CacheKeys keys,
            Sources sources,
            StepImages images,
            Map<TreeRef.OfStage, Snapshot> stages) {
        this.graph = graph;
        this.keys = keys;
        this.sources = sources;
        this.images = images;
        this.stages = stages;
    }

    @Override
    public List<Match> select(TreeRef tree, Selector selector) throws IOException, BuildException {
        String image = null;
        if (tree instanceof TreeRef.OfStage stage) {
            Snapshot snapshot = Objects.requireNonNull(stages.get(stage));
            image = images.forContainers(graph.end(stage.stage()), snapshot);
        }
        return sources.tree(tree, image).select(selector);
    }

    @Override
    public String name(TreeRef tree) throws IOException, BuildException {
        return switch (tree) {
            case TreeRef.Context(String name) -> "context:" + name;
            case TreeRef.OfStage stage ->
                "stage:" + keys.definition(graph.end(stage.stage())).key();
            case TreeRef.OfImage(BaseImage image) -> "image:" + image.details().id();
            case TreeRef.Empty ignored -> "";
        };
    }
}
