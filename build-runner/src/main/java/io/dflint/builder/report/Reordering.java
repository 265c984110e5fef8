package io.dflint.builder.report;

import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedBuild.RecordedStage;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.result.StepPairs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds steps that were repeated only because they follow steps that change more often. */
final class Reordering {
    private static final int MOST = 5;

    /** Longer stages get no advice, because every pair of steps is tried on every build. */
    private static final int MOST_STEPS = 100;

    private static final long LEAST_MILLIS = 1000;

    /** Shorter words of commands do not count as file names. */
    private static final int SHORTEST_NAME = 3;

    private final RecordedBuild build;
    private final List<Set<Integer>> runs;
    private final Map<Integer, Long> costs;

    /**
     * @param runs the steps that changed in each of several builds
     * @param costs the durations of steps by index
     */
    Reordering(RecordedBuild build, List<Set<Integer>> runs, Map<Integer, Long> costs) {
        this.build = build;
        this.runs = runs;
        this.costs = costs;
    }

    /** Returns how long each step takes: in this build if it ran, otherwise when it last ran. */
    static Map<Integer, Long> costs(RecordedBuild build) {
        Map<Integer, Long> costs = new HashMap<>();
        for (RecordedStep step : build.steps()) {
            costs.put(step.index(), Math.max(0, step.millis() >= 0 ? step.millis() : step.savedMillis()));
        }
        return costs;
    }

    /** Returns the moves that would have saved the most, best first, at most one for each step. */
    List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (RecordedStage stage : build.stages()) {
            List<RecordedStep> steps = build.stepsOf(stage.name());
            if (steps.size() <= MOST_STEPS) {
                for (int from = 1; from < steps.size(); from++) {
                    Move best = best(steps, from);
                    if (best != null) {
                        moves.add(best);
                    }
                }
            }
        }
        return moves.stream()
                .sorted(Comparator.comparingLong(Move::savedMillis).reversed())
                .limit(MOST)
                .toList();
    }

    /**
     * A step that should precede another one.
     *
     * @param step the step to move
     * @param above the step that it should precede
     * @param savedMillis the total time that it would have saved
     * @param builds the number of builds in which it would have saved something
     * @param of the number of builds examined
     */
    record Move(RecordedStep step, RecordedStep above, long savedMillis, int builds, int of) {}

    private @Nullable Move best(List<RecordedStep> steps, int from) {
        Move best = null;
        for (int to = from - 1; to >= 0; to--) {
            if (needs(steps.get(from), steps.get(to))) {
                break;
            }
            Move move = move(steps, from, to);
            if (move.savedMillis >= LEAST_MILLIS && (best == null || move.savedMillis > best.savedMillis)) {
                best = move;
            }
        }
        return best;
    }

    private Move move(List<RecordedStep> steps, int from, int to) {
        List<RecordedStep> moved = new ArrayList<>(steps);
        moved.add(to, moved.remove(from));
        long saved = 0;
        int builds = 0;
        for (Set<Integer> changed : runs) {
            long less = cost(steps, changed) - cost(moved, changed);
            saved += less;
            builds += less > 0 ? 1 : 0;
        }
        return new Move(steps.get(from), steps.get(to), saved, builds, runs.size());
    }

    /** The time for all steps from the first changed one on, which have to run. */
    private long cost(List<RecordedStep> steps, Set<Integer> changed) {
        long cost = 0;
        boolean runs = false;
        for (RecordedStep step : steps) {
            runs |= changed.contains(step.index());
            cost += runs ? costs.getOrDefault(step.index(), 0L) : 0;
        }
        return cost;
    }

    /** Reports whether a step seems to use the result of another. What a command reads is unknown. */
    private static boolean needs(RecordedStep step, RecordedStep other) {
        String kind = StepPairs.keyword(other.text()).toUpperCase(Locale.ROOT);
        String own = StepPairs.keyword(step.text()).toUpperCase(Locale.ROOT);
        if (kind.equals("WORKDIR") || own.equals("WORKDIR")) {
            return true;
        }
        if (kind.equals("RUN") && own.equals("RUN")) {
            // Commands mostly depend on those before them.
            return true;
        }
        for (String word : other.text().split("[^A-Za-z0-9_.-]+", -1)) {
            if (word.length() >= SHORTEST_NAME
                    && !word.startsWith("-")
                    && !word.equalsIgnoreCase(kind)
                    && step.text().contains(word)) {
                return true;
            }
        }
        return false;
    }
}
