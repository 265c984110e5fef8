package io.dflint.builder.execute;

import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.source.Match;
import io.dflint.builder.source.Selector;
import java.io.IOException;
import java.util.List;

/** The files that mounts show, of the context, of other stages and of images. */
final class MountTrees implements PreparedMounts.Trees {
    private final BuildState state;
    private final StepImages images;
    private final Needs needs;

    /** Makes files that are not there yet. */
    interface Needs {
        Snapshot get(FileSystem files) throws BuildException, IOException;
    }

    MountTrees(BuildState state, StepImages images, Needs needs) {
        this.state = state;
        this.images = images;
        this.needs = needs;
    }

    @Override
    public List<Match> select(TreeRef tree, Selector selector) throws IOException, BuildException {
        String image = null;
        if (tree instanceof TreeRef.OfStage stage) {
            FileSystem files = state.graph.end(stage.stage());
            image = images.forContainers(files, needs.get(files));
        }
        return state.sources.tree(tree, image).select(selector);
    }

    @Override
    public String name(TreeRef tree) throws IOException, BuildException {
        return switch (tree) {
            case TreeRef.Context(String name) -> "context:" + name;
            case TreeRef.OfStage stage ->
                "stage:" + state.keys.definition(state.graph.end(stage.stage())).key();
            case TreeRef.OfImage(BaseImage image) -> "image:" + image.details().id();
            case TreeRef.Empty ignored -> "";
        };
    }
}
