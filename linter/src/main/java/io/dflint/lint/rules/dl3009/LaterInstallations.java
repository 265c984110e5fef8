package io.dflint.lint.rules.dl3009;

import io.dflint.instruction.Instruction;
import io.dflint.lint.command.IndexUpdates;
import io.dflint.lint.command.ProgramCall;
import io.dflint.model.Stage;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which steps need the package lists that an earlier step leaves. */
final class LaterInstallations {
    private LaterInstallations() {}

    /**
     * For the steps after which one of the same stage, or of a stage that is built on it, installs without an update of its own: the
     * call that installs.
     *
     * @param calls those of the file in order
     */
    static Map<Instruction, ProgramCall> of(List<ProgramCall> calls) {
        Map<Instruction, ProgramCall> users = new IdentityHashMap<>();
        Map<Object, ProgramCall> open = new HashMap<>();
        Stage current = null;
        int start;
        // From the end, since it matters what later steps do; a stage comes before those that are built on it.
        for (int end = calls.size(); end > 0; end = start) {
            start = end - 1;
            while (start > 0 && calls.get(start - 1).isInSameStep(calls.get(start))) {
                start--;
            }
            List<ProgramCall> step = calls.subList(start, end);
            Stage stage = step.getFirst().stage();
            if (stage != current) {
                handDown(current, stage, open);
                current = stage;
            }
            ProgramCall user = open.get(key(stage));
            if (user != null) {
                users.put(step.getFirst().instruction(), user);
            }
            judge(step, stage, open);
        }
        return users;
    }

    /** What a stage needs at its start, the stage below must leave. */
    private static void handDown(@Nullable Stage from, @Nullable Stage to, Map<Object, ProgramCall> open) {
        int last = to == null ? -1 : to.index();
        for (Stage stage = from; stage != null && stage.index() > last; stage = stage.parent()) {
            ProgramCall user = open.get(key(stage));
            if (user == null || stage.parent() == null) {
                return;
            }
            open.putIfAbsent(key(stage.parent()), user);
        }
    }

    private static void judge(List<ProgramCall> step, @Nullable Stage stage, Map<Object, ProgramCall> open) {
        for (ProgramCall call : step) {
            if (call.isOf("apt-get", "apt", "aptitude")) {
                if (IndexUpdates.isUpdate(call)) {
                    open.remove(key(stage));
                    return;
                }
                if (call.has("install", "build-dep", "source")) {
                    open.put(key(stage), call);
                    return;
                }
            }
        }
    }

    private static Object key(@Nullable Stage stage) {
        return stage == null ? "none" : stage;
    }
}
