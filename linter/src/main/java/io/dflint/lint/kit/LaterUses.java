package io.dflint.lint.kit;

import io.dflint.instruction.Instruction;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.model.Stage;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The RUNs that leave something which a later one uses: of the same stage, or of a stage that is built on it. */
public final class LaterUses {
    private final Set<Instruction> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param calls what all RUNs of a file call, in the order of the text
     * @param renews whether a call makes anew what earlier RUNs left
     * @param uses whether a call may use what earlier RUNs left
     */
    public LaterUses(List<ProgramCall> calls, Predicate<ProgramCall> renews, Predicate<ProgramCall> uses) {
        // From the end, since it matters what later steps do.
        Set<Stage> using = Collections.newSetFromMap(new IdentityHashMap<>());
        int start;
        for (int end = calls.size(); end > 0; end = start) {
            start = end - 1;
            while (start > 0 && calls.get(start - 1).isInSameStep(calls.get(start))) {
                start--;
            }
            Stage stage = calls.get(start).stage();
            if (stage == null) {
                continue;
            }
            if (using.contains(stage)) {
                used.add(calls.get(start).instruction());
            }
            for (ProgramCall call : calls.subList(start, end)) {
                if (renews.test(call)) {
                    using.remove(stage);
                    break;
                }
                if (uses.test(call)) {
                    for (Stage at = stage; at != null && using.add(at); ) {
                        at = at.parent();
                    }
                    break;
                }
            }
        }
    }

    /** Whether a later RUN may use what this one leaves. */
    public boolean contains(RunScript run) {
        return used.contains(run.instruction());
    }
}
