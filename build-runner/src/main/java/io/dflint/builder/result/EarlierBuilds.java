package io.dflint.builder.result;

import io.dflint.builder.cache.BuildRecord;
import io.dflint.builder.cache.CacheIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stage to compare a stage with: in the last build of the same file, or else in the latest build of any file
 * that shares most of its steps. This way, a copy of a project in another directory is compared with the original.
 */
final class EarlierBuilds {
    /** The number of builds to search, latest first. */
    private static final int MOST = 100;

    private final CacheIndex index;
    private final BuildRecord same;
    private @Nullable List<BuildRecord> others;

    EarlierBuilds(CacheIndex index, String slot) {
        this.index = index;
        this.same = index.build(slot);
    }

    /** Returns the stage of an earlier build, or null if none is similar. */
    BuildRecord.@Nullable Stage like(String name, List<String> steps, boolean onlyStage) {
        for (BuildRecord.Stage stage : same.stages()) {
            if (stage.name().equals(name) || onlyStage && same.stages().size() == 1) {
                return stage;
            }
        }
        BuildRecord.Stage best = null;
        int most = 0;
        for (BuildRecord build : others()) {
            for (BuildRecord.Stage stage : build.stages()) {
                int equal = new StepPairs(stage.steps(), steps).equal();
                boolean better = equal > most
                        || equal == most
                                && equal > 0
                                && best != null
                                && !best.name().equals(name)
                                && stage.name().equals(name);
                if (better) {
                    best = stage;
                    most = equal;
                }
            }
        }
        return best;
    }

    /** Returns the build that a stage belongs to, or null if there is none. */
    @Nullable
    BuildRecord buildOf(BuildRecord.@Nullable Stage stage) {
        if (stage == null || same.stages().contains(stage)) {
            return stage == null ? null : same;
        }
        for (BuildRecord build : others()) {
            if (build.stages().contains(stage)) {
                return build;
            }
        }
        return null;
    }

    private List<BuildRecord> others() {
        List<BuildRecord> known = others;
        if (known == null) {
            known = index.recentBuilds(MOST);
            others = known;
        }
        return known;
    }
}
