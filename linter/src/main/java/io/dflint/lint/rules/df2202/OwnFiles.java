package io.dflint.lint.rules.df2202;

import io.dflint.instruction.Copy;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.lint.LintInput;
import io.dflint.lint.facts.ProgramCall;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;

/** Which files come from another stage of the build or from the context. */
final class OwnFiles {
    private OwnFiles() {}

    /** Whether a path lies in a folder that RUN mounts, or that COPY from another stage wrote before. */
    static boolean has(LintInput input, ProgramCall call, String path) {
        return call.instruction() instanceof Run run && isMounted(run, path) || isCopied(input, call, path);
    }

    private static boolean isMounted(Run run, String path) {
        for (Mount mount : run.mounts()) {
            LogicalText target = mount.target();
            if (mount.type().equals("bind") && target != null && isIn(path, target.toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCopied(LintInput input, ProgramCall call, String path) {
        Stage stage = call.stage();
        if (stage == null) {
            return false;
        }
        for (Instruction instruction : stage.instructions()) {
            if (instruction.range().start() == call.instruction().range().start()) {
                return false;
            }
            LogicalText target =
                    instruction instanceof Copy copy && copy.flag("from") != null ? copy.destination() : null;
            if (target != null) {
                String destination = input.facts().value(instruction, target);
                if (destination != null && isIn(path, destination)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isIn(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }
}
