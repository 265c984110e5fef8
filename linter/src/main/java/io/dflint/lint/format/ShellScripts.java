package io.dflint.lint.format;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.model.BuildModel;
import io.dflint.shell.Script;
import io.dflint.syntax.CommandForm.ShellForm;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scripts of RUN instructions that are understood to the end. */
final class ShellScripts {
    private final Map<Instruction, Script> scripts = new IdentityHashMap<>();

    ShellScripts(Dockerfile file) {
        for (RunScript run : new Facts(BuildModel.of(file)).runs()) {
            List<Script> all = run.scripts();
            // A script in the strings of an exec form takes no line end.
            boolean isLines = run.run().command() instanceof ShellForm
                    && run.run().header().heredocs().isEmpty();
            Script script = isLines && all.size() == 1 ? all.getFirst() : null;
            if (script != null
                    && script.dialect().isShell()
                    && script.problems().isEmpty()
                    && script.doubtful().isEmpty()) {
                scripts.put(run.instruction(), script);
            }
        }
    }

    /** The script of an instruction; null if it has none that is understood. */
    @Nullable
    Script script(Instruction instruction) {
        return scripts.get(instruction);
    }

    /** How deep the places of an instruction are; null if it has no such script. */
    @Nullable
    ShellLevels levels(Instruction instruction) {
        Script script = script(instruction);
        return script == null ? null : ShellLevels.of(script);
    }
}
