package io.dflint.lint.kit;

import io.dflint.instruction.Instruction;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.script.RunScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The RUN instructions that PowerShell runs, or that may call it. */
public final class PowerShellRuns {
    private PowerShellRuns() {}

    /** Returns them in the order of the file. */
    public static List<RunScript> of(Facts facts) {
        Set<Instruction> calling = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ProgramCall call : facts.calls()) {
            if (call.isOf("pwsh", "powershell", "powershell.exe", "pwsh.exe")) {
                calling.add(call.instruction());
            }
        }
        List<RunScript> found = new ArrayList<>(0);
        for (RunScript run : facts.runs()) {
            boolean ofAnotherShell = run.scripts().isEmpty()
                    || run.scripts().getFirst().dialect().isShell();
            if (!run.scripts().isEmpty() && (!ofAnotherShell || calling.contains(run.instruction()))) {
                found.add(run);
            }
        }
        return found;
    }
}
