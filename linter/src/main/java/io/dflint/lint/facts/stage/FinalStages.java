package io.dflint.lint.facts.stage;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages that are part of the target image, so that what their steps leave behind is kept. */
public class FinalStages {
    private final Set<Stage> kept = Collections.newSetFromMap(new IdentityHashMap<>());

    public FinalStages(BuildModel model) {
        Stage stage = model.target(model.settings().targetStage());
        while (stage != null && kept.add(stage)) {
            stage = stage.parent();
        }
    }

    /** Reports whether a stage is the target or one that the target is based on. */
    public final boolean keep(@Nullable Stage stage) {
        return stage != null && kept.contains(stage);
    }

    /** Reports whether the layer of a RUN is part of the target image, or of an image that others are based on. */
    public final boolean keep(RunScript run) {
        Stage stage = run.stage();
        return stage == null || run.isOnbuild() || keepsLayersOf(stage);
    }

    /** Reports whether the layers of a stage are kept. */
    protected boolean keepsLayersOf(Stage stage) {
        return keep(stage);
    }
}
