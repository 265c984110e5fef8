package io.dflint.build.execute;

import io.dflint.build.cache.BuildRecord;
import io.dflint.build.cache.CacheIndex;
import io.dflint.build.cache.Fingerprint;
import io.dflint.build.cache.Input;
import io.dflint.build.cache.MissReason;
import io.dflint.build.cache.StepRecord;
import io.dflint.build.plan.Action;
import io.dflint.build.plan.BaseImage;
import io.dflint.build.plan.StagePlan;
import io.dflint.build.plan.StagePlan.StageBase;
import io.dflint.build.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says why steps run, by looking at the last build of the same file. */
final class Reasons {
    private final CacheIndex index;
    private final BuildRecord before;

    Reasons(CacheIndex index, BuildRecord before) {
        this.index = index;
        this.before = before;
    }

    /** Null for a step that nothing like ran before. */
    @Nullable
    String of(FileSystem files, Fingerprint now) {
        BuildRecord.Entry entry = counterpart(files);
        if (entry == null) {
            return before.steps().isEmpty() ? null : "this step is new";
        }
        StepRecord last = index.step(entry.key());
        if (last == null) {
            return "its result is not in the cache any more";
        }
        Set<String> args = files.action() instanceof Action.Run run ? run.args() : Set.of();
        String changes = MissReason.changes(index, last.inputs(), now.inputs(), args);
        if (changes != null) {
            return changes;
        }
        if (value(last.inputs()).equals(value(now.inputs()))) {
            return "its result is gone from the daemon";
        }
        FileSystem below = files.below();
        if (below == null || below.below() == null) {
            return base(files);
        }
        Step step = below.step().step();
        return "the step before it changed" + (step == null ? "" : ": " + shortened(step.text()));
    }

    private static String base(FileSystem files) {
        return files.base().step().stage().base() instanceof StageBase.Image(BaseImage image)
                ? "base image " + image.reference() + " is another image now"
                : "its base changed";
    }

    private static String value(List<Input> inputs) {
        for (Input input : inputs) {
            if (input.kind() == Input.Kind.BELOW) {
                return input.value();
            }
        }
        return "";
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    /** The step of the last build that this one is to be compared with: of the same text, else at the same position. */
    private BuildRecord.@Nullable Entry counterpart(FileSystem files) {
        StagePlan stage = files.step().stage();
        Step step = files.step().step();
        if (step == null) {
            return null;
        }
        List<BuildRecord.Entry> same = new ArrayList<>();
        for (BuildRecord.Entry entry : before.steps()) {
            if (entry.stage().equals(stage.name())) {
                same.add(entry);
            }
        }
        int position = -1;
        int repetition = 0;
        for (int i = 0; i <= files.step().index(); i++) {
            Step other = stage.steps().get(i);
            if (other.changesFiles()) {
                position++;
                repetition += other.text().equals(step.text()) ? 1 : 0;
            }
        }
        for (BuildRecord.Entry entry : same) {
            if (entry.text().equals(step.text()) && --repetition == 0) {
                return entry;
            }
        }
        if (position >= same.size() || isElsewhere(same.get(position), stage)) {
            return null;
        }
        return same.get(position);
    }

    /** Whether a step of the last build has its own counterpart in this one. */
    private static boolean isElsewhere(BuildRecord.Entry entry, StagePlan stage) {
        for (Step step : stage.steps()) {
            if (step.changesFiles() && step.text().equals(entry.text())) {
                return true;
            }
        }
        return false;
    }
}
