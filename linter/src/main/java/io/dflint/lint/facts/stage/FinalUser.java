package io.dflint.lint.facts.stage;

import io.dflint.instruction.User;
import io.dflint.lint.facts.value.InstructionValues;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The USER that the target image runs as.
 *
 * @param stage the stage that contains it: the target or one that the target is based on
 * @param name the user without its group, with variables expanded; null if not known
 */
public record FinalUser(
        User instruction, Stage stage, @Nullable String name) {

    /** Returns the final user, or null if no USER precedes, so that the base image decides. */
    public static @Nullable FinalUser of(BuildModel model, InstructionValues values) {
        Stage target = model.target(model.settings().targetStage());
        for (Stage stage = target; stage != null; stage = stage.parent()) {
            for (int i = stage.instructions().size() - 1; i >= 0; i--) {
                if (stage.instructions().get(i) instanceof User user && user.user() != null) {
                    String value = values.value(user, user.user());
                    return new FinalUser(user, stage, value == null ? null : withoutGroup(value));
                }
            }
        }
        return null;
    }

    private static String withoutGroup(String user) {
        int colon = user.indexOf(':');
        return colon < 0 ? user : user.substring(0, colon);
    }
}
