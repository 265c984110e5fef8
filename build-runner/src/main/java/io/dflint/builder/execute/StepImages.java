package io.dflint.builder.execute;

import io.dflint.builder.cache.CacheIndex.ImageRecord;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.digest.Sha256;
import io.dflint.builder.event.StepId;
import io.dflint.builder.json.Json;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
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
final class StepImages {
    private final BuildState state;
    private final Documents documents;
    private final Map<String, String> bareImages = new HashMap<>();

    StepImages(BuildState state) {
        this.state = state;
        this.documents = new Documents(state.engine, state.plan, state.graph, state.snapshots);
    }

    /**
     * An image with the files, to make containers of. Its config must not put anything into them: variables are always set
     * again, but volumes would hide files and take in what is written to them.
     */
    String forContainers(FileSystem files, Snapshot snapshot) throws IOException {
        String image = snapshot.image();
        if (image != null && (!snapshot.cached() || config(files).volumes().isEmpty())) {
            return image;
        }
        if (config(files).volumes().isEmpty()) {
            ImageDocument document = documents.of(files.step(), snapshot.layers());
            state.loader.load(List.of(document));
            return document.id();
        }
        return bare(files, snapshot);
    }

    private String bare(FileSystem files, Snapshot snapshot) throws IOException {
        synchronized (bareImages) {
            String key = String.join(" ", snapshot.layers());
            String bare = bareImages.get(key);
            if (bare == null) {
                ImageConfig config = ImageConfig.EMPTY.withLabels(state.resources.labels());
                ImageDocument document = new ImageDocument(
                        files.step().stage().platform(), "", state.started, config, List.of(), snapshot.layers(), null);
                state.resources.load(document.id(), () -> state.loader.load(List.of(document)));
                bare = document.id();
                bareImages.put(key, bare);
            }
            return bare;
        }
    }

    private ImageConfig config(FileSystem files) {
        return files.step().index() < 0 && files.step().stage().base() instanceof StageBase.Image(BaseImage image)
                ? image.config()
                : documents.config(files.step());
    }

    /** The id of the image of a step, with its config and history. */
    String of(StepId id, Snapshot snapshot) throws IOException {
        String base = snapshot.image();
        if (base != null && isBaseItself(id)) {
            return base;
        }
        String known = known(id, snapshot);
        if (known != null) {
            return known;
        }
        String key = key(id, snapshot.layers());
        ImageDocument document = documents.of(id, snapshot.layers());
        state.loader.load(List.of(document));
        if (snapshot.consistent()) {
            state.index.putImage(key, new ImageRecord(document.id(), Instant.now()));
        }
        return document.id();
    }

    /** The image of a step, if an earlier build made it and it is still there. */
    @Nullable
    String known(StepId id, Snapshot snapshot) throws IOException {
        ImageRecord known = state.options.noCache() ? null : state.index.image(key(id, snapshot.layers()));
        return known != null && state.engine.images().find(known.image()).isPresent() ? known.image() : null;
    }

    /** Whether the image of a step is the base image, as nothing came to it. */
    private boolean isBaseItself(StepId id) {
        return id.index() < 0
                && id.stage().base() instanceof StageBase.Image(BaseImage image)
                && documents.config(id).equals(image.config());
    }

    /** All that the image depends on, except for times: so a build that changes nothing gives the same image again. */
    private String key(StepId id, List<String> layers) {
        List<Object> parts = new ArrayList<>();
        for (StepId step : Documents.chain(id)) {
            Step instruction = step.step();
            if (instruction != null) {
                parts.add(List.of(instruction.createdBy(), instruction.author()));
            }
        }
        FileSystem base = state.graph.after(id).base();
        String from = base.step().stage().base() instanceof StageBase.Image(BaseImage image)
                ? image.details().id()
                : "scratch";
        String epoch = String.valueOf(state.plan.epoch());
        parts.add(List.of(from, id.stage().platform(), documents.config(id).toJson(), layers, epoch));
        return Sha256.hex(Json.write(parts));
    }

    /** Gives the steps that ran here images that stay, in place of those that were only meant for the next container. */
    void keepSteps() throws IOException {
        Map<FileSystem, ImageDocument> kept = new HashMap<>();
        Set<FileSystem> consistent = new HashSet<>();
        for (Map.Entry<FileSystem, Snapshot> made : state.snapshots.made().entrySet()) {
            FileSystem files = made.getKey();
            if (made.getValue().consistent()) {
                consistent.add(files);
            }
            kept.put(files, documents.of(files.step(), made.getValue().layers()));
        }
        state.loader.load(kept.values());
        for (Map.Entry<FileSystem, ImageDocument> entry : kept.entrySet()) {
            FileSystem files = entry.getKey();
            if (!consistent.contains(files)) {
                continue;
            }
            String content = state.snapshots.contentKey(files);
            if (content != null) {
                replaceImage(content, entry.getValue().id());
            }
            if (files.below() != null) {
                replaceImage(definition(files), entry.getValue().id());
            }
        }
    }

    private String definition(FileSystem files) throws IOException {
        try {
            return state.keys.definition(files).key();
        } catch (BuildException e) {
            throw new IllegalStateException("the key was told before", e);
        }
    }

    private void replaceImage(String key, String image) {
        StepRecord record = state.index.step(key);
        if (record != null) {
            state.index.putStep(key, record.withImage(image));
        }
    }
}
