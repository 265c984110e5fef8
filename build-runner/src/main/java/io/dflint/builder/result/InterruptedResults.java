package io.dflint.builder.result;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.KeptResult;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.daemon.ImageSummary;
import io.dflint.builder.image.ImageLoader;
import io.dflint.builder.image.ImageSpec;
import io.dflint.builder.resource.BuildLock;
import io.dflint.builder.resource.TemporaryNames;
import io.dflint.builder.store.KeptResults;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the finished results of builds that were killed, before their leftovers are removed. */
public final class InterruptedResults {
    private final Engine engine;
    private final CacheIndex index;
    private final ImageLoader loader;
    private final KeptResults kept;

    public InterruptedResults(Engine engine, CacheIndex index, ImageLoader loader, KeptResults kept) {
        this.engine = engine;
        this.index = index;
        this.loader = loader;
        this.kept = kept;
    }

    private record Found(String key, StepRecord record) {}

    /** Creates an image with all layers for each chain of such steps, as builds do when they end. */
    public void keep() throws IOException {
        try (BuildLock.Known known = BuildLock.known(index.folder())) {
            if (!known.interrupted().isEmpty()) {
                keep(results(known));
            }
        }
    }

    /** Returns the steps whose results are in images about to be removed, those with the most layers first. */
    private List<Found> results(BuildLock.Known known) throws IOException {
        Set<String> images = new HashSet<>();
        for (ImageSummary image : engine.images().list(true, Map.of("label", List.of(TemporaryNames.LABEL)))) {
            if (known.isInterrupted(image.labels().getOrDefault(TemporaryNames.LABEL, ""))) {
                images.add(image.id());
            }
        }
        List<Found> found = new ArrayList<>();
        if (!images.isEmpty()) {
            index.forEachStep((key, record) -> {
                if (images.contains(record.image()) && !record.layers().isEmpty()) {
                    found.add(new Found(key, record));
                }
            });
        }
        found.sort((one, other) -> Integer.compare(
                other.record.layers().size(), one.record.layers().size()));
        return found;
    }

    private void keep(List<Found> results) throws IOException {
        Map<String, Long> bytes = new HashMap<>();
        for (Found step : results) {
            bytes.put(step.record.layers().getLast(), step.record.bytes());
        }
        Map<String, ImageSpec> named = new LinkedHashMap<>();
        List<KeptResult> made = new ArrayList<>();
        Map<Found, KeptResult> of = new LinkedHashMap<>();
        for (Found step : results) {
            List<String> layers = step.record.layers();
            KeptResult covering = covering(made, layers);
            Optional<ImageDetails> image =
                    covering == null ? engine.images().find(step.record.image()) : Optional.empty();
            if (image.isPresent() && image.get().layers().equals(layers)) {
                ImageSpec document = new ImageSpec(
                        image.get().platform(), "", step.record.created(), ImageConfig.EMPTY, List.of(), layers, null);
                Map<String, Long> own = new LinkedHashMap<>(bytes);
                own.keySet().retainAll(layers);
                Instant now = Instant.now();
                loader.known(image.get().id());
                covering = new KeptResult(
                        loader.id(document), kept.name(step.key), step.record.text(), layers, own, now, now);
                named.put(covering.name(), document);
                made.add(covering);
            }
            if (covering != null) {
                of.put(step, covering);
            }
        }
        made.forEach(kept::put);
        loader.loadNamed(named);
        of.forEach((step, result) -> index.putStep(step.key, step.record.withImage(result.image())));
    }

    private static @Nullable KeptResult covering(List<KeptResult> made, List<String> layers) {
        for (KeptResult result : made) {
            if (KeptResults.startsWith(result.layers(), layers)) {
                return result;
            }
        }
        return null;
    }
}
