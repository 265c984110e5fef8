package io.dflint.lint.kit;

import io.dflint.instruction.Instruction;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.Stage;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The RUNs that leave something behind which a later RUN uses, in the same stage or in one built on it. */
public final class LaterUses {
    private final Set<Instruction> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Finds these RUNs. A RUN with a script in another language counts as a use, because its effect is not known.
     *
     * @param renews reports whether a call replaces what earlier RUNs left behind
     * @param uses reports whether a call may use what earlier RUNs left behind
     */
    public LaterUses(LintInput input, Predicate<ProgramCall> renews, Predicate<ProgramCall> uses) {
        List<ProgramCall> calls = input.facts().calls();
        // Backwards, because the result for a RUN depends on later steps.
        Set<Stage> using = Collections.newSetFromMap(new IdentityHashMap<>());
        int end = calls.size();
        for (RunScript run : input.facts().runs().reversed()) {
            int start = end;
            while (start > 0 && isOf(run, calls.get(start - 1))) {
                start--;
            }
            Stage stage = run.stage();
            if (stage != null) {
                if (using.contains(stage)) {
                    used.add(run.instruction());
                }
                check(calls.subList(start, end), stage, using, renews, uses);
            }
            end = start;
        }
    }

    private static boolean isOf(RunScript run, ProgramCall call) {
        return call.instruction().range().start() == run.instruction().range().start();
    }

    /** Updates the using stages by the calls of one RUN. */
    private static void check(
            List<ProgramCall> calls,
            Stage stage,
            Set<Stage> using,
            Predicate<ProgramCall> renews,
            Predicate<ProgramCall> uses) {
        for (ProgramCall call : calls) {
            if (renews.test(call)) {
                using.remove(stage);
                return;
            }
            if (uses.test(call)) {
                mark(stage, using);
                return;
            }
        }
        if (calls.isEmpty()) {
            mark(stage, using);
        }
    }

    private static void mark(Stage stage, Set<Stage> using) {
        for (Stage at = stage; at != null && using.add(at); ) {
            at = at.parent();
        }
    }

    /** Reports whether a later RUN may use what this one leaves behind. */
    public boolean contains(RunScript run) {
        return used.contains(run.instruction());
    }
}
