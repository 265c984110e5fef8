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

/** The scripts of RUN that can be parsed completely. */
final class ShellScripts {
    private final Map<Instruction, Script> scripts = new IdentityHashMap<>();

    ShellScripts(Dockerfile file) {
        for (RunScript run : new Facts(BuildModel.of(file)).runs()) {
            List<Script> all = run.scripts();
            // A script in the strings of an exec form cannot contain line ends.
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

    /** Returns the script of an instruction, or null if it has none that can be parsed. */
    @Nullable
    Script script(Instruction instruction) {
        return scripts.get(instruction);
    }

    /** Returns the nesting levels of an instruction, or null if it has no such script. */
    @Nullable
    ShellLevels levels(Instruction instruction) {
        Script script = script(instruction);
        return script == null ? null : ShellLevels.of(script);
    }
}
