package io.dflint.builder.cli;

import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.SkippedInstruction;
import io.dflint.builder.plan.StagePlan;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Combines the plans of a file for several platforms. */
final class MergedPlans {
    private MergedPlans() {}

    static BuildPlan of(List<BuildPlan> plans) {
        BuildPlan last = plans.getLast();
        List<StagePlan> stages = new ArrayList<>();
        Set<String> unused = new LinkedHashSet<>(last.unusedArgs());
        List<SkippedInstruction> skipped = new ArrayList<>(last.skipped());
        for (BuildPlan plan : plans) {
            stages.addAll(plan.stages());
            unused.retainAll(plan.unusedArgs());
            Set<TextRange> places = new HashSet<>();
            plan.skipped().forEach(each -> places.add(each.instruction().range()));
            skipped.removeIf(each -> !places.contains(each.instruction().range()));
        }
        return new BuildPlan(
                last.file(),
                stages,
                last.target(),
                last.config(),
                last.epoch(),
                last.hostname(),
                List.copyOf(unused),
                last.arguments(),
                skipped);
    }
}
