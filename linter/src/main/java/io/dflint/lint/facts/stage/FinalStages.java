package io.dflint.lint.facts.stage;

import io.dflint.instruction.From;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which stages are part of the image that is built, so that what their steps leave behind is kept. */
public final class FinalStages {
    private final boolean asHadolint;
    private final List<Stage> stages;
    private final Set<Stage> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> images = new HashSet<>();

    public FinalStages(BuildModel model, boolean asHadolint) {
        this.asHadolint = asHadolint;
        stages = model.stages();
        Stage stage = model.target(model.settings().targetStage());
        while (stage != null && kept.add(stage)) {
            stage = stage.parent();
        }
        for (Stage each : stages) {
            LogicalText image = each.from().image();
            if (asHadolint && image != null) {
                images.add(image.toString());
            }
        }
    }

    /** Whether a stage is the one that is built, or one that this is based on. */
    public boolean keep(@Nullable Stage stage) {
        return stage != null && kept.contains(stage);
    }

    /** Whether the layer of a RUN is part of the image that is built, or of one that others build on. */
    public boolean keep(RunScript run) {
        Stage stage = run.stage();
        if (stage == null || run.isOnbuild()) {
            return true;
        }
        return asHadolint ? keptByHadolint(stage.from()) : keep(stage);
    }

    /** Also a stage whose FROM reads like that of the last one, because hadolint compares their text. */
    private boolean keptByHadolint(From from) {
        LogicalText alias = from.alias();
        return same(from, stages.getLast().from()) || alias != null && images.contains(alias.toString());
    }

    private static boolean same(From a, From b) {
        return same(a.image(), b.image())
                && same(a.alias(), b.alias())
                && a.flags().size() == b.flags().size()
                && (a.flags().isEmpty()
                        || a.flags()
                                .getFirst()
                                .text()
                                .contentEquals(b.flags().getFirst().text().toString()));
    }

    private static boolean same(@Nullable LogicalText a, @Nullable LogicalText b) {
        return a == null || b == null ? a == b : a.contentEquals(b.toString());
    }
}
