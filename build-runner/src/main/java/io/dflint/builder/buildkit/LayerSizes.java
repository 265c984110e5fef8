package io.dflint.builder.buildkit;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.HistoryEntry;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BuildPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Determines what the steps of an image add to it if the daemon has the image, since BuildKit does not report it. */
final class LayerSizes {
    private static final List<String> CHANGE_FILES = List.of("RUN ", "COPY ", "ADD ", "WORKDIR ");

    private LayerSizes() {}

    static void tell(Engine engine, String image, BuildPlan plan, BuildGraph graph, BuildListener listener) {
        try {
            Optional<ImageDetails> details = engine.images().find(image);
            if (details.isPresent()) {
                tell(engine.images().history(image), details.get(), graph.end(plan.target()), listener);
            }
        } catch (EngineException e) {
            // A remote builder uses another daemon, so the sizes stay unknown.
        }
    }

    private static void tell(List<HistoryEntry> history, ImageDetails image, Vertex end, BuildListener listener) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (HistoryEntry entry : history) {
            boolean ours = entry.comment().startsWith("buildkit.dockerfile");
            if (ours && CHANGE_FILES.stream().anyMatch(entry.createdBy()::startsWith)) {
                entries.add(entry);
            }
        }
        List<Vertex> steps = new ArrayList<>();
        for (Vertex at = end; at != null && at.below() != null; at = at.below()) {
            steps.add(at);
        }
        if (entries.size() < steps.size()) {
            return;
        }
        // Both lists start with the last step; the base image may have been built by BuildKit too.
        int layer = image.layers().size() - 1;
        boolean all = image.layers().size() >= steps.size();
        for (int i = 0; i < steps.size(); i++) {
            String digest = all && layer >= 0 ? image.layers().get(layer--) : "";
            listener.on(new BuildEvent.LayerFound(
                    steps.get(i).step(), digest, entries.get(i).size()));
        }
    }
}
