package io.dflint.lint.facts;

import io.dflint.instruction.From;
import io.dflint.lint.LintInput;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what a step leaves behind ends up in an image that is kept. */
public final class FinalStages {
    private FinalStages() {}

    /** Whether the layer of a RUN is part of the image that is built, or of one that others build on. */
    public static boolean keep(RunScript run, LintInput input) {
        Stage stage = run.stage();
        if (stage == null || run.isOnbuild()) {
            return true;
        }
        BuildModel model = input.model();
        if (input.asHadolint()) {
            return asHadolint(stage, model.stages());
        }
        return isKept(stage, input);
    }

    /** Whether a stage is the one that is built, or one that this is based on. */
    public static boolean isKept(@Nullable Stage stage, LintInput input) {
        BuildModel model = input.model();
        Stage target = model.target(model.settings().targetStage());
        for (Stage s = target; s != null; s = s.parent()) {
            if (s == stage) {
                return true;
            }
        }
        return false;
    }

    /** Also for a stage whose FROM reads like that of the last one, because hadolint compares their text. */
    private static boolean asHadolint(Stage stage, List<Stage> stages) {
        if (same(stage.from(), stages.getLast().from())) {
            return true;
        }
        LogicalText alias = stage.from().alias();
        if (alias == null) {
            return false;
        }
        for (Stage other : stages) {
            LogicalText image = other.from().image();
            if (image != null && image.contentEquals(alias.toString())) {
                return true;
            }
        }
        return false;
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
