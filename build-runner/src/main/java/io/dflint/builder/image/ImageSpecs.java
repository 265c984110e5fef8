package io.dflint.builder.image;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.event.StepId;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the configs of the steps' images, with the history of the base image and of all steps. */
public final class ImageSpecs {
    /** What is known about a file system without having it. */
    public interface Facts {
        /** When it was created. */
        Instant created(Vertex vertex);

        /** The number of layers, or -1 if it is unknown. A step that changes no file adds none. */
        int layers(Vertex vertex);

        /** The keys by which {@code --cache-from} finds it; empty if they are unknown. */
        String keys(Vertex vertex);
    }

    private final Engine engine;
    private final BuildPlan plan;
    private final BuildGraph graph;
    private final Facts facts;
    private final Map<String, List<HistoryLine>> baseHistories = new HashMap<>();

    public ImageSpecs(Engine engine, BuildPlan plan, BuildGraph graph, Facts facts) {
        this.engine = engine;
        this.plan = plan;
        this.graph = graph;
        this.facts = facts;
    }

    /**
     * Returns the image of a step, with the images of the steps before it as ancestors.
     *
     * @param layers the layers of the step's files, or of files on top of them
     */
    public synchronized ImageSpec of(StepId id, List<String> layers) throws EngineException {
        List<StepId> chain = chain(id);
        StagePlan first = chain.isEmpty() ? id.stage() : chain.getFirst().stage();
        List<HistoryLine> history = new ArrayList<>(baseHistory(first));
        Vertex last = graph.after(id);
        Vertex below = last.base();
        int count = last.below() == null ? layers.size() : Math.max(0, facts.layers(below));
        ImageSpec document = null;
        for (StepId step : chain) {
            Vertex vertex = graph.after(step);
            boolean added = false;
            if (!vertex.equals(below)) {
                int counted = vertex.equals(last) ? layers.size() : facts.layers(vertex);
                int now = counted < 0 ? Math.min(count + 1, layers.size()) : counted;
                added = now > count;
                count = now;
                below = vertex;
            }
            history.add(line(step, vertex, !added, count));
            document = document(step, layers.subList(0, count), history, facts.created(vertex), document);
        }
        if (document == null) {
            document = document(id, layers, history, facts.created(graph.after(id)), null);
        }
        return document;
    }

    private ImageSpec document(
            StepId id, List<String> layers, List<HistoryLine> history, Instant created, @Nullable ImageSpec parent) {
        Step step = id.step();
        StagePlan stage = id.stage();
        String author = step != null ? step.author() : stage.author();
        return new ImageSpec(stage.platform(), author, created, config(id), history, layers, parent);
    }

    /** The config of a step's image. The labels of the command line are added by the last step. */
    public ImageConfig config(StepId id) {
        if (isLast(id)) {
            return plan.config();
        }
        Step step = id.step();
        return step != null ? step.config() : id.stage().startConfig();
    }

    public boolean isLast(StepId id) {
        return id.stage().equals(plan.target())
                && id.index() == plan.target().steps().size() - 1;
    }

    /** The steps that lead to a step, including those of the stages below it. */
    public static List<StepId> chain(StepId id) {
        List<StepId> chain = new ArrayList<>();
        StagePlan stage = id.stage();
        int index = id.index();
        while (true) {
            for (int i = index; i >= 0; i--) {
                chain.add(new StepId(stage, i));
            }
            if (!(stage.base() instanceof StageBase.OfStage(StagePlan parent))) {
                return chain.reversed();
            }
            stage = parent;
            index = parent.steps().size() - 1;
        }
    }

    private HistoryLine line(StepId id, Vertex vertex, boolean empty, int layers) {
        Step step = id.step();
        if (step == null) {
            throw new IllegalArgumentException("FROM has no line");
        }
        String comment = step.changesFiles() ? comment(vertex, layers) : "dfbuild";
        return new HistoryLine(facts.created(vertex), step.createdBy(), comment, empty);
    }

    private String comment(Vertex vertex, int layers) {
        String keys = facts.keys(vertex);
        return keys.isEmpty() ? "dfbuild" : ImportedSteps.comment(layers, keys);
    }

    private List<HistoryLine> baseHistory(StagePlan stage) throws EngineException {
        if (!(stage.base() instanceof StageBase.Image(BaseImage image))) {
            return List.of();
        }
        String id = image.details().id();
        List<HistoryLine> known = baseHistories.get(id);
        if (known == null) {
            known = BaseHistory.lines(
                    engine.images().history(id), image.layers().size());
            baseHistories.put(id, known);
        }
        return known;
    }
}
