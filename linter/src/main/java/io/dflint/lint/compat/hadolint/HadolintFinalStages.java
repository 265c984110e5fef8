package io.dflint.lint.compat.hadolint;

import io.dflint.instruction.From;
import io.dflint.lint.facts.stage.FinalStages;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages that hadolint treats as part of the image, including one with the same FROM as the last stage. */
final class HadolintFinalStages extends FinalStages {
    private final List<Stage> stages;
    private final Set<String> images = new HashSet<>();

    HadolintFinalStages(BuildModel model) {
        super(model);
        stages = model.stages();
        for (Stage each : stages) {
            LogicalText image = each.from().image();
            if (image != null) {
                images.add(image.toString());
            }
        }
    }

    @Override
    protected boolean keepsLayersOf(Stage stage) {
        LogicalText alias = stage.from().alias();
        return same(stage.from(), stages.getLast().from()) || alias != null && images.contains(alias.toString());
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
