package io.dflint.builder.report;

import io.dflint.builder.cache.Input;
import io.dflint.builder.cache.Manifest;
import io.dflint.builder.record.LoadedRecord;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedBuild.Outcome;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.record.RecordedStep.State;
import io.dflint.builder.report.Reordering.Move;
import io.dflint.builder.text.Durations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The report about a build.
 *
 * @param layers the layers of the image, lowest first; empty if they are unknown
 * @param criticalPath the indexes of the steps that determined the duration of the build, in order
 * @param advice the suggestions, best first
 * @param builds the number of recorded builds that the advice is based on; 0 if it is based on commits, or there is
 *     none
 */
public record BuildReport(
        LoadedRecord record, List<Layer> layers, List<Integer> criticalPath, List<Advice> advice, int builds) {

    /**
     * Creates a report.
     *
     * @param earlier the other builds, latest first
     * @param layers the layers of the image, lowest first; empty if they are unknown
     */
    public static BuildReport of(LoadedRecord record, List<RecordedBuild> earlier, List<Layer> layers) {
        RecordedBuild build = record.build();
        List<RecordedBuild> same = new ArrayList<>(List.of(build));
        for (RecordedBuild other : earlier) {
            boolean isSame = !other.id().equals(build.id())
                    && other.dockerfile().equals(build.dockerfile())
                    && other.context().equals(build.context())
                    && !other.started().isAfter(build.started());
            if (isSame) {
                same.add(other);
            }
        }
        List<Set<Integer>> runs = build.outcome() == Outcome.BUILT ? Runs.recorded(build, same) : List.of();
        boolean recorded = !runs.isEmpty();
        if (!recorded && build.outcome() == Outcome.BUILT) {
            runs = committed(record);
        }
        List<Advice> advice = new ArrayList<>();
        for (Move move : new Reordering(build, runs, Reordering.costs(build)).moves()) {
            advice.add(advice(move, recorded));
        }
        return new BuildReport(record, layers, criticalPath(build), advice, recorded ? runs.size() : 0);
    }

    private static List<Set<Integer>> committed(LoadedRecord record) {
        Path context = Path.of(record.build().context());
        if (!context.isAbsolute() || !Files.isDirectory(context)) {
            return List.of();
        }
        Map<Integer, Set<String>> copied = new HashMap<>();
        for (RecordedStep step : record.build().steps()) {
            for (Input input : step.inputs()) {
                Manifest files =
                        input.kind() == Input.Kind.FILES ? record.manifests().apply(input.value()) : null;
                if (files != null) {
                    copied.computeIfAbsent(step.index(), index -> new HashSet<>())
                            .addAll(files.files().keySet());
                }
            }
        }
        return copied.isEmpty() ? List.of() : Runs.committed(GitChanges.of(context), copied);
    }

    private static Advice advice(Move move, boolean recorded) {
        String what = recorded
                ? "the last " + (move.of() == 1 ? "build" : move.of() + " builds")
                : "builds of the last " + (move.of() == 1 ? "commit" : move.of() + " commits")
                        + " that changed copied files";
        String text = "moving line " + move.step().line() + " above line "
                + move.above().line() + " would have saved " + Durations.seconds(move.savedMillis()) + " in " + what
                + ", if it uses nothing that the steps between make";
        return new Advice(move.step().line(), move.above().line(), text, move.savedMillis());
    }

    /** Follows the steps backwards from the one that ended last, each time to the step that it waited for. */
    private static List<Integer> criticalPath(RecordedBuild build) {
        RecordedStep at = null;
        for (RecordedStep step : build.steps()) {
            at = later(at, step);
        }
        List<Integer> path = new ArrayList<>();
        while (at != null) {
            path.add(at.index());
            RecordedStep next = null;
            for (int need : at.needs()) {
                next = later(next, build.steps().get(need));
            }
            at = next;
        }
        Collections.reverse(path);
        return path;
    }

    private static @Nullable RecordedStep later(@Nullable RecordedStep one, RecordedStep other) {
        boolean ran = other.state() == State.RAN || other.state() == State.FAILED;
        if (!ran || other.start() < 0) {
            return one;
        }
        return one == null || end(other) > end(one) ? other : one;
    }

    private static long end(RecordedStep step) {
        return step.start() + Math.max(0, step.millis());
    }

    /** The step that made a layer, or null for a layer of the base image. */
    public @Nullable RecordedStep step(Layer layer) {
        List<RecordedStep> steps = record.build().stepsOf(record.build().target());
        for (RecordedStep step : steps) {
            if (step.layer().equals(layer.digest())) {
                return step;
            }
        }
        for (RecordedStep step : record.build().steps()) {
            if (step.layer().equals(layer.digest())) {
                return step;
            }
        }
        return null;
    }

    /** The size in bytes of the files that later layers replace or remove. */
    public long wastedBytes() {
        return layers.stream()
                .mapToLong(layer -> layer.replacedBytes() + layer.removedBytes())
                .sum();
    }

    /** The size of all layers in bytes. */
    public long bytes() {
        return layers.stream().mapToLong(Layer::bytes).sum();
    }
}
