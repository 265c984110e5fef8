package io.dflint.builder.plan;

import io.dflint.builder.plan.BuildException.Place;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Copy;
import io.dflint.instruction.Instruction;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names in {@code COPY --from} that are similar to those of stages. They could be images, so only files with
 * other mistakes are checked.
 */
final class MisspeltStages {
    private MisspeltStages() {}

    static List<BuildException> in(Dockerfile file, BuildModel model) {
        List<BuildException> found = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (Stage stage : model.stages()) {
            for (Instruction instruction : stage.instructions()) {
                Flag from = instruction instanceof Copy copy ? copy.flag("from") : null;
                String name = from == null ? "" : from.valueText();
                boolean known = name.isEmpty() || model.stageNamed(name) != null;
                String nearest = known || from == null ? null : Suggestion.nearest(name, above);
                if (from != null && nearest != null) {
                    found.add(new BuildException(
                            "no stage " + name + "; did you mean " + nearest + "?",
                            new Place(file.source(), from.range())));
                }
            }
            if (stage.name() != null) {
                above.add(stage.name());
            }
        }
        return found;
    }
}
