package io.dflint.builder.report;

import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.record.RecordedStep.State;
import io.dflint.builder.record.StageTwins;
import io.dflint.builder.result.CachedSteps;
import io.dflint.builder.result.StepPairs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Determines which steps of a build changed in each earlier build. */
final class Runs {
    private Runs() {}

    /**
     * Returns for each build the indexes of the steps that changed themselves, or that used a changed stage. Builds in
     * which no step ran because of a change are left out.
     *
     * @param earlier the builds of the same file, including the last one
     */
    static List<Set<Integer>> recorded(RecordedBuild last, List<RecordedBuild> earlier) {
        List<Set<Integer>> runs = new ArrayList<>();
        for (RecordedBuild build : earlier) {
            Map<Integer, Integer> indexes = indexes(build, last);
            Set<Integer> changed = new HashSet<>();
            for (RecordedStep step : build.steps()) {
                Integer index = indexes.get(step.index());
                if (index != null && changedHere(build, step)) {
                    changed.add(index);
                }
            }
            if (!changed.isEmpty()) {
                runs.add(changed);
            }
        }
        return runs;
    }

    private static boolean changedHere(RecordedBuild build, RecordedStep step) {
        String reason = step.reason();
        if (reason == null || step.state() != State.RAN || reason.equals(CachedSteps.NO_EARLIER_BUILD)) {
            return false;
        }
        RecordedStep because = build.step(step.because());
        return because == null || !because.stage().equals(step.stage());
    }

    /** Returns the steps of the last build, by those of another build. */
    private static Map<Integer, Integer> indexes(RecordedBuild build, RecordedBuild last) {
        Map<Integer, Integer> indexes = new HashMap<>();
        Map<String, String> twins = StageTwins.of(build, last);
        for (Map.Entry<String, String> twin : twins.entrySet()) {
            List<RecordedStep> young = last.stepsOf(twin.getKey());
            List<RecordedStep> old = build.stepsOf(twin.getValue());
            StepPairs pairs = StageTwins.pairs(old, young);
            for (int i = 0; i < young.size(); i++) {
                if (pairs.position(i) >= 0) {
                    indexes.put(old.get(pairs.position(i)).index(), young.get(i).index());
                }
            }
        }
        return indexes;
    }

    /**
     * Determines the changes from the commits of a repository.
     *
     * @param commits the paths changed by each commit, relative to the build context
     * @param copied the paths copied by steps, by index
     */
    static List<Set<Integer>> committed(List<Set<String>> commits, Map<Integer, Set<String>> copied) {
        List<Set<Integer>> runs = new ArrayList<>();
        for (Set<String> paths : commits) {
            Set<Integer> changed = new HashSet<>();
            copied.forEach((index, files) -> {
                if (paths.stream().anyMatch(files::contains)) {
                    changed.add(index);
                }
            });
            if (!changed.isEmpty()) {
                runs.add(changed);
            }
        }
        return runs;
    }
}
