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

/** The RUNs that leave something which a later one uses: of the same stage, or of a stage that is built on it. */
public final class LaterUses {
    private final Set<Instruction> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * What a RUN does whose script is in another language is not known, so it counts as a use.
     *
     * @param renews whether a call makes anew what earlier RUNs left
     * @param uses whether a call may use what earlier RUNs left
     */
    public LaterUses(LintInput input, Predicate<ProgramCall> renews, Predicate<ProgramCall> uses) {
        List<ProgramCall> calls = input.facts().calls();
        // From the end, since it matters what later steps do.
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

    /** Notes what the calls of one RUN mean for those before it. */
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

    /** Whether a later RUN may use what this one leaves. */
    public boolean contains(RunScript run) {
        return used.contains(run.instruction());
    }
}
