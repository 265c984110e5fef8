package io.dflint.lint.facts.stage;

import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import java.util.ArrayList;
import java.util.List;

/** Finds the stages that are a result of their own. */
public final class ResultStages {
    private ResultStages() {}

    /** Returns the stages that no other stage uses, in the order of the file. The last stage is always among them. */
    public static List<Stage> of(BuildModel model) {
        boolean[] used = new boolean[model.stages().size()];
        for (StageReference reference : model.references()) {
            Stage target = reference.target();
            if (target != null && target != reference.user()) {
                used[target.index()] = true;
            }
        }
        List<Stage> results = new ArrayList<>(1);
        for (Stage stage : model.stages()) {
            if (!used[stage.index()] || stage.index() == used.length - 1) {
                results.add(stage);
            }
        }
        return results;
    }
}
