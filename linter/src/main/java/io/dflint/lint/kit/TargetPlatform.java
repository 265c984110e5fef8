package io.dflint.lint.kit;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.model.BuildModel;
import io.dflint.text.TextEdit;
import java.util.List;

/** FROM with a {@code --platform} that is the default. */
public final class TargetPlatform {
    private TargetPlatform() {}

    /** Returns a fix that removes the flag. It is safe unless an ARG sets TARGETPLATFORM. */
    public static Fix remove(BuildModel model, TextEdit edit) {
        return new Fix("Remove --platform", isSet(model) ? Applicability.UNSAFE : Applicability.SAFE, List.of(edit));
    }

    private static boolean isSet(BuildModel model) {
        for (Instruction instruction : model.preamble()) {
            if (instruction instanceof Arg arg) {
                for (ArgDefinition definition : arg.definitions()) {
                    if (definition.value() != null
                            && definition.name().toString().equals("TARGETPLATFORM")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
