package io.dflint.lint.kit;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.model.BuildModel;
import io.dflint.text.TextEdit;
import java.util.List;

/** FROM with the platform that it uses anyway. */
public final class TargetPlatform {
    private TargetPlatform() {}

    /** Removes the flag; safe unless an ARG gives TARGETPLATFORM another value than that of the build. */
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
