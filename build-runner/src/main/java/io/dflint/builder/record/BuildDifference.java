package io.dflint.builder.record;

import io.dflint.builder.cache.FileChange;
import io.dflint.builder.cache.Input;
import io.dflint.builder.cache.InputChanges;
import io.dflint.builder.cache.Manifest;
import io.dflint.builder.cache.MissReason;
import io.dflint.builder.record.RecordedBuild.RecordedStage;
import io.dflint.builder.result.StepPairs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two builds.
 *
 * @param general the differences between the builds as a whole
 * @param steps the steps of both builds in pairs, in the order of the second; those that only the first has are at the
 *     end
 */
public record BuildDifference(List<String> general, List<StepDifference> steps) {
    private static final int SHOWN_DIGITS = 12;

    /**
     * A step of one build paired with that of the other.
     *
     * @param before the earlier step; null for a new step
     * @param now the later step; null for a removed step
     * @param changes the differences in its inputs, apart from other steps
     * @param files the files that differ
     */
    public record StepDifference(
            @Nullable RecordedStep before, @Nullable RecordedStep now, List<String> changes, List<FileChange> files) {

        /** The difference between the layers, or null if there is none or it is unknown. */
        public @Nullable LayerDifference layer() {
            return before == null || now == null ? null : LayerDifference.of(before.changes(), now.changes());
        }

        /** Reports whether the step is the same in both builds, apart from its outcome. */
        public boolean isSame() {
            return before != null
                    && now != null
                    && changes.isEmpty()
                    && before.key().equals(now.key())
                    && layer() == null;
        }
    }

    /** Compares two builds. */
    public static BuildDifference of(LoadedRecord before, LoadedRecord now) {
        List<StepDifference> steps = new ArrayList<>();
        Set<RecordedStep> seen = new HashSet<>();
        Map<String, String> twins = StageTwins.of(before.build(), now.build());
        for (RecordedStage stage : now.build().stages()) {
            List<RecordedStep> young = now.build().stepsOf(stage.name());
            String twin = twins.get(stage.name());
            List<RecordedStep> old = twin == null ? List.of() : before.build().stepsOf(twin);
            StepPairs pairs = StageTwins.pairs(old, young);
            for (int i = 0; i < young.size(); i++) {
                RecordedStep pair = pairs.position(i) < 0 ? null : old.get(pairs.position(i));
                boolean moved = pair != null && i > 0 && pairs.position(i - 1) > pairs.position(i);
                steps.add(difference(before, now, pair, young.get(i), moved));
                if (pair != null) {
                    seen.add(pair);
                }
            }
        }
        for (RecordedStep step : before.build().steps()) {
            if (!seen.contains(step)) {
                steps.add(new StepDifference(step, null, List.of("this step is gone"), List.of()));
            }
        }
        return new BuildDifference(general(before.build(), now.build()), steps);
    }

    private static StepDifference difference(
            LoadedRecord before, LoadedRecord now, @Nullable RecordedStep old, RecordedStep young, boolean moved) {
        if (old == null) {
            return new StepDifference(null, young, List.of("this step is new"), List.of());
        }
        List<String> changes = new ArrayList<>();
        if (moved) {
            changes.add("the steps before it have another order");
        }
        boolean sameText = old.text().equals(young.text());
        if (!sameText) {
            changes.add("it was " + old.text());
        }
        boolean sameKind = StepPairs.keyword(old.text()).equals(StepPairs.keyword(young.text()));
        if (old.inputs().isEmpty() || young.inputs().isEmpty() || !sameKind) {
            return new StepDifference(old, young, changes, List.of());
        }
        Map<String, String> exclusions = new HashMap<>();
        for (FileChange file : young.files()) {
            String line = file.excluded();
            if (line != null) {
                exclusions.put(file.path(), line);
            }
        }
        InputChanges inputs = MissReason.changes(
                digest -> manifest(digest, before, now),
                own(old.inputs()),
                own(young.inputs()),
                now.build().args().keySet(),
                exclusions::get);
        inputs.texts().stream()
                .filter(text -> sameText || !text.equals(MissReason.COMMAND_CHANGED))
                .forEach(changes::add);
        return new StepDifference(old, young, changes, inputs.files());
    }

    /** The results of other steps are compared with those steps. */
    private static List<Input> own(List<Input> inputs) {
        return inputs.stream()
                .filter(input -> input.kind() != Input.Kind.BELOW && input.kind() != Input.Kind.TREE)
                .toList();
    }

    private static @Nullable Manifest manifest(String digest, LoadedRecord before, LoadedRecord now) {
        Manifest manifest = before.manifests().apply(digest);
        return manifest != null ? manifest : now.manifests().apply(digest);
    }

    private static List<String> general(RecordedBuild before, RecordedBuild now) {
        List<String> changes = new ArrayList<>();
        changed("machine", before.machine(), now.machine(), changes);
        changed("engine", before.engine(), now.engine(), changes);
        changed("dfbuild", before.version(), now.version(), changes);
        changed("platform", before.platform(), now.platform(), changes);
        changed("target", before.target(), now.target(), changes);
        Set<String> names = new TreeSet<>(before.args().keySet());
        names.addAll(now.args().keySet());
        for (String name : names) {
            changed(
                    "build argument " + name,
                    before.args().get(name),
                    now.args().get(name),
                    changes);
        }
        Map<String, RecordedStage> stages = new LinkedHashMap<>();
        before.stages().forEach(stage -> stages.put(stage.name(), stage));
        for (RecordedStage stage : now.stages()) {
            RecordedStage old = stages.get(stage.name());
            if (old != null && !old.base().equals(stage.base())) {
                changed("base of stage " + stage.name(), base(old), base(stage), changes);
            } else if (old != null && !old.baseImage().equals(stage.baseImage())) {
                changed("base image " + stage.base(), digest(old), digest(stage), changes);
            }
        }
        return changes;
    }

    private static String base(RecordedStage stage) {
        return stage.base().isEmpty() ? "scratch" : stage.base();
    }

    private static String digest(RecordedStage stage) {
        String image = stage.baseImage();
        return image.substring(0, Math.min("sha256:".length() + SHOWN_DIGITS, image.length()));
    }

    private static void changed(String what, @Nullable String before, @Nullable String now, List<String> changes) {
        if (!Objects.equals(before, now)) {
            changes.add(what + ": " + text(before) + " -> " + text(now));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "not set" : value.isEmpty() ? "(none)" : value;
    }
}
