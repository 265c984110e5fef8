package io.dflint.lsp.symbol;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;

/** Variables with secrets: {@code RUN --mount=type=secret,id=token,env=TOKEN} sets {@code TOKEN} for its commands. */
public final class SecretVariables {
    private SecretVariables() {}

    /** Returns the names of the variables that the mounts of an instruction set. */
    public static List<LogicalText> of(Instruction instruction) {
        Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
        List<LogicalText> names = new ArrayList<>(0);
        if (inner instanceof Run run) {
            for (Mount mount : run.mounts()) {
                LogicalText name = mount.type().equals("secret") ? mount.option("env") : null;
                if (name != null && VariableNames.isName(name.toString())) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
