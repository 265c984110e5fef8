package io.dflint.builder.result;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.CacheIndex.ImageRecord;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.digest.Sha256;
import io.dflint.builder.event.StepId;
import io.dflint.builder.image.ImageLoader;
import io.dflint.builder.image.ImageSpec;
import io.dflint.builder.image.ImageSpecs;
import io.dflint.builder.json.Json;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildClock;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
import io.dflint.builder.resource.Resources;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes images of file systems: those that the build is about, and those that containers are made of. */
public final class StepImages {
    private final Engine engine;
    private final CacheIndex index;
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final Snapshots snapshots;
    private final ImageLoader loader;
    private final Resources resources;
    private final BuildClock clock;
    private final ImageSpecs specs;
    private final boolean noCache;
    private final Map<String, String> bareImages = new HashMap<>();

    /** @param noCache whether images of earlier builds do not count */
    public StepImages(
            Engine engine,
            CacheIndex index,
            BuildGraph graph,
            CacheKeys keys,
            Snapshots snapshots,
            ImageLoader loader,
            Resources resources,
            BuildClock clock,
            ImageSpecs specs,
            boolean noCache) {
        this.engine = engine;
        this.index = index;
        this.graph = graph;
        this.keys = keys;
        this.snapshots = snapshots;
        this.loader = loader;
        this.resources = resources;
        this.clock = clock;
        this.specs = specs;
        this.noCache = noCache;
    }

    /**
     * An image with the files, to make containers of. Its config must not put anything into them: variables are always set
     * again, but volumes would hide files and take in what is written to them.
     */
    public String forContainers(Vertex vertex, Snapshot snapshot) throws IOException {
        String image = snapshot.image();
        if (image != null && (!snapshot.cached() || config(vertex).volumes().isEmpty())) {
            return image;
        }
        if (config(vertex).volumes().isEmpty()) {
            ImageSpec document = specs.of(vertex.step(), snapshot.layers());
            loader.load(List.of(document));
            return document.id();
        }
        return bare(vertex, snapshot);
    }

    private String bare(Vertex vertex, Snapshot snapshot) throws IOException {
        synchronized (bareImages) {
            String key = String.join(" ", snapshot.layers());
            String bare = bareImages.get(key);
            if (bare == null) {
                ImageConfig config = ImageConfig.EMPTY.withLabels(resources.labels());
                ImageSpec document = new ImageSpec(
                        vertex.step().stage().platform(),
                        "",
                        clock.started(),
                        config,
                        List.of(),
                        snapshot.layers(),
                        null);
                resources.load(document.id(), () -> loader.load(List.of(document)));
                bare = document.id();
                bareImages.put(key, bare);
            }
            return bare;
        }
    }

    private ImageConfig config(Vertex vertex) {
        return vertex.step().index() < 0 && vertex.step().stage().base() instanceof StageBase.Image(BaseImage image)
                ? image.config()
                : specs.config(vertex.step());
    }

    /** The id of the image of a step, with its config and history. */
    public String of(StepId id, Snapshot snapshot) throws IOException {
        String base = snapshot.image();
        if (base != null && isBaseItself(id)) {
            return base;
        }
        String known = known(id, snapshot);
        if (known != null) {
            return known;
        }
        String key = key(id, snapshot.layers());
        ImageSpec document = specs.of(id, snapshot.layers());
        loader.load(List.of(document));
        if (snapshot.consistent()) {
            index.putImage(key, new ImageRecord(document.id(), Instant.now()));
        }
        return document.id();
    }

    /** The image of a step, if an earlier build made it and it is still there. */
    @Nullable
    public String known(StepId id, Snapshot snapshot) throws IOException {
        ImageRecord known = noCache ? null : index.image(key(id, snapshot.layers()));
        return known != null && engine.images().find(known.image()).isPresent() ? known.image() : null;
    }

    /** Whether the image of a step is the base image, as nothing came to it. */
    private boolean isBaseItself(StepId id) {
        return id.index() < 0
                && id.stage().base() instanceof StageBase.Image(BaseImage image)
                && specs.config(id).equals(image.config());
    }

    /** All that the image depends on, except for times: so a build that changes nothing gives the same image again. */
    private String key(StepId id, List<String> layers) {
        List<Object> parts = new ArrayList<>();
        for (StepId step : ImageSpecs.chain(id)) {
            Step instruction = step.step();
            if (instruction != null) {
                parts.add(List.of(instruction.createdBy(), instruction.author()));
            }
        }
        Vertex base = graph.after(id).base();
        String from = base.step().stage().base() instanceof StageBase.Image(BaseImage image)
                ? image.details().id()
                : "scratch";
        String epoch = String.valueOf(clock.epoch());
        parts.add(List.of(from, id.stage().platform(), specs.config(id).toJson(), layers, epoch));
        return Sha256.hex(Json.write(parts));
    }

    /** Gives the steps that ran here images that stay, in place of those that were only meant for the next container. */
    public void keepSteps() throws IOException {
        Map<Vertex, ImageSpec> kept = new HashMap<>();
        Set<Vertex> consistent = new HashSet<>();
        for (Map.Entry<Vertex, Snapshot> made : snapshots.made().entrySet()) {
            Vertex vertex = made.getKey();
            if (made.getValue().consistent()) {
                consistent.add(vertex);
            }
            kept.put(vertex, specs.of(vertex.step(), made.getValue().layers()));
        }
        loader.load(kept.values());
        for (Map.Entry<Vertex, ImageSpec> entry : kept.entrySet()) {
            Vertex vertex = entry.getKey();
            if (!consistent.contains(vertex)) {
                continue;
            }
            String content = snapshots.contentKey(vertex);
            if (content != null) {
                replaceImage(content, entry.getValue().id());
            }
            if (vertex.below() != null) {
                replaceImage(definition(vertex), entry.getValue().id());
            }
        }
    }

    private String definition(Vertex vertex) throws IOException {
        try {
            return keys.definition(vertex).key();
        } catch (BuildException e) {
            throw new IllegalStateException("the key was told before", e);
        }
    }

    private void replaceImage(String key, String image) {
        StepRecord record = index.step(key);
        if (record != null) {
            index.putStep(key, record.withImage(image));
        }
    }
}
