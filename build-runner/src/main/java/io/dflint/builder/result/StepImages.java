package io.dflint.builder.result;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.CacheIndex.ImageRecord;
import io.dflint.builder.cache.KeptResult;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
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
import io.dflint.builder.store.KeptResults;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Creates images of file systems: the results of the build, and those that containers are created from. */
public final class StepImages {
    private final Engine engine;
    private final CacheIndex index;
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final Snapshots snapshots;
    private final ImageLoader loader;
    private final Resources resources;
    private final KeptResults kept;
    private final BuildClock clock;
    private final ImageSpecs specs;
    private final boolean noCache;
    private final boolean chains;
    private final Map<String, BareImage> bareImages = new ConcurrentHashMap<>();

    /** An image that has only files, once a thread has loaded it. Other threads wait for this. */
    private static final class BareImage {
        volatile @Nullable String id;
    }

    /**
     * @param noCache whether to ignore the images of earlier builds
     * @param chains whether images refer to their parents
     */
    public StepImages(
            Engine engine,
            CacheIndex index,
            BuildGraph graph,
            CacheKeys keys,
            Snapshots snapshots,
            ImageLoader loader,
            Resources resources,
            KeptResults kept,
            BuildClock clock,
            ImageSpecs specs,
            boolean noCache,
            boolean chains) {
        this.engine = engine;
        this.index = index;
        this.graph = graph;
        this.keys = keys;
        this.snapshots = snapshots;
        this.loader = loader;
        this.resources = resources;
        this.kept = kept;
        this.clock = clock;
        this.specs = specs;
        this.noCache = noCache;
        this.chains = chains;
    }

    /**
     * Returns an image with the files to create containers from. Its config must not affect them: variables are always
     * set again, but volumes would hide files and capture what is written to them.
     */
    public String forContainers(Vertex vertex, Snapshot snapshot) throws IOException {
        String image = snapshot.image();
        if (image != null && (!snapshot.cached() || config(vertex).volumes().isEmpty())) {
            return image;
        }
        return load(vertex, snapshot.layers());
    }

    /**
     * Loads files into the daemon unless this build has already done so.
     *
     * @param layers the digests of the layers, lowest first
     * @return an image that has only these files
     */
    public String load(Vertex vertex, List<String> layers) throws IOException {
        BareImage bare = bareImages.computeIfAbsent(String.join(" ", layers), key -> new BareImage());
        synchronized (bare) {
            String known = bare.id;
            if (known != null) {
                return known;
            }
            ImageSpec document = new ImageSpec(
                    vertex.step().stage().platform(),
                    "",
                    clock.started(),
                    ImageConfig.EMPTY.withLabels(resources.labels()),
                    List.of(),
                    layers,
                    null);
            String id = loader.id(document);
            resources.load(id, () -> loader.load(List.of(document)));
            bare.id = id;
            return id;
        }
    }

    private ImageConfig config(Vertex vertex) {
        return vertex.step().index() < 0 && vertex.step().stage().base() instanceof StageBase.Image(BaseImage image)
                ? image.config()
                : specs.config(vertex.step());
    }

    /** Returns the ID of the image of a step, with its config and history. */
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
        ImageSpec chain = specs.of(id, snapshot.layers());
        ImageSpec document = chains ? chain : chain.withoutParent();
        loader.load(List.of(document));
        if (snapshot.consistent()) {
            index.putImage(key, new ImageRecord(loader.id(document), Instant.now()));
        }
        return loader.id(document);
    }

    /** Returns the image of a step if an earlier build created it and it still exists, or null. */
    @Nullable
    public String known(StepId id, Snapshot snapshot) throws IOException {
        ImageRecord known = noCache ? null : index.image(key(id, snapshot.layers()));
        return known != null && engine.images().find(known.image()).isPresent() ? known.image() : null;
    }

    /** Reports whether the image of a step is the unchanged base image. The first step would add a default PATH. */
    private boolean isBaseItself(StepId id) {
        return id.index() < 0
                && id.stage().base() instanceof StageBase.Image(BaseImage image)
                && (!specs.isLast(id) || specs.config(id).equals(image.config()));
    }

    /**
     * The key of everything that the image depends on except times, so a build without changes produces the same image
     * again.
     */
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

    /**
     * Keeps the results of the steps that ran, with an image for each chain that has all its layers. Their temporary
     * images are removed with the build.
     *
     * @return whether anything was created
     */
    public boolean keepSteps() throws IOException {
        Map<Vertex, Snapshot> made = new HashMap<>();
        snapshots.made().forEach((vertex, snapshot) -> {
            if (snapshot.consistent() && vertex.below() != null) {
                made.put(vertex, snapshot);
            }
        });
        Set<Vertex> ends = new LinkedHashSet<>(made.keySet());
        made.keySet().forEach(vertex -> ends.remove(vertex.below()));
        Map<String, ImageSpec> named = new LinkedHashMap<>();
        Map<Vertex, KeptResult> results = new LinkedHashMap<>();
        for (Vertex end : ends) {
            Snapshot files = Objects.requireNonNull(made.get(end));
            ImageSpec document = new ImageSpec(
                    end.step().stage().platform(),
                    "",
                    files.created(),
                    ImageConfig.EMPTY,
                    List.of(),
                    files.layers(),
                    null);
            KeptResult result = result(end, files, loader.id(document));
            named.put(result.name(), document);
            results.put(end, result);
        }
        Set<String> replaced = replaced(results.values());
        results.values().forEach(kept::put);
        loader.loadNamed(named);
        // Someone who removes images may have found the records without the images, and removed them.
        results.values().forEach(kept::put);
        for (Map.Entry<Vertex, KeptResult> result : results.entrySet()) {
            for (Vertex at = result.getKey(); at != null && at.below() != null; at = at.below()) {
                replaceImage(definition(at), result.getValue());
                String content = snapshots.contentKey(at);
                if (content != null) {
                    replaceImage(content, result.getValue());
                }
            }
        }
        for (KeptResult result : kept.all()) {
            if (replaced.contains(result.image())) {
                kept.remove(result);
            }
        }
        return !results.isEmpty();
    }

    /** Reports whether someone removed a temporary image of this build. */
    public boolean areLost() {
        Set<String> made = new HashSet<>();
        snapshots.made().values().forEach(files -> {
            if (files.image() != null) {
                made.add(files.image());
            }
        });
        bareImages.values().forEach(bare -> {
            String id = bare.id;
            if (id != null) {
                made.add(id);
            }
        });
        try {
            for (String image : made) {
                if (engine.images().find(image).isEmpty()) {
                    return true;
                }
            }
            return false;
        } catch (EngineException e) {
            return false;
        }
    }

    private KeptResult result(Vertex end, Snapshot files, String image) throws IOException {
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (Vertex at = end; at.below() != null; at = at.below()) {
            StepRecord record = index.step(definition(at));
            if (record != null && !record.layers().isEmpty()) {
                bytes.merge(record.layers().getLast(), record.bytes(), Math::max);
            }
        }
        Step step = end.step().step();
        Instant now = Instant.now();
        String name = kept.name(definition(end));
        return new KeptResult(image, name, step == null ? "" : step.text(), files.layers(), bytes, now, now);
    }

    /** The images whose names are taken over by new ones. */
    private Set<String> replaced(Collection<KeptResult> results) {
        Map<String, String> names = new HashMap<>();
        results.forEach(result -> names.put(result.name(), result.image()));
        Set<String> replaced = new HashSet<>();
        for (KeptResult before : names.isEmpty() ? List.<KeptResult>of() : kept.all()) {
            String image = names.get(before.name());
            if (image != null && !image.equals(before.image())) {
                replaced.add(before.image());
            }
        }
        return replaced;
    }

    private String definition(Vertex vertex) throws IOException {
        try {
            return keys.definition(vertex).key();
        } catch (BuildException e) {
            throw new IllegalStateException("the key was told before", e);
        }
    }

    private void replaceImage(String key, KeptResult result) {
        StepRecord record = index.step(key);
        if (record != null && KeptResults.startsWith(result.layers(), record.layers())) {
            index.putStep(key, record.withImage(result.image()));
        }
    }
}
