package io.dflint.model;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.model.StageReference.Kind;
import io.dflint.syntax.Problem;
import io.dflint.syntax.Problem.Phase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds problems in how stages refer to each other (BuildKit {@code dockerfile2llb/convert.go}). */
final class StageChecks {
    private final Dockerfile file;
    private final List<Problem> problems = new ArrayList<>(0);

    private StageChecks(Dockerfile file) {
        this.file = file;
    }

    static List<Problem> check(Dockerfile file, List<Stage> stages, List<StageReference> references) {
        StageChecks checks = new StageChecks(file);
        Map<Stage, List<StageReference>> uses = new IdentityHashMap<>();
        for (StageReference reference : references) {
            if (isForward(reference)) {
                checks.report(
                        reference,
                        "stage " + reference.text() + " is defined after " + named(reference.user())
                                + ", which " + (reference.kind() == Kind.COPY_FROM ? "copies from" : "mounts")
                                + " it; move it up");
            } else if (reference.target() != null) {
                uses.computeIfAbsent(reference.user(), user -> new ArrayList<>(2))
                        .add(reference);
            } else if (reference.kind() == Kind.COPY_FROM && reference.isIndex()) {
                checks.report(
                        reference,
                        "no stage " + reference.text() + "; the file has " + stages.size()
                                + (stages.size() == 1 ? " stage" : " stages") + ", numbered from 0");
            }
        }
        checks.cycles(stages, uses);
        return checks.problems;
    }

    /**
     * Reports whether the stage referred to comes later in the file. BuildKit copies and mounts only from earlier
     * stages.
     */
    private static boolean isForward(StageReference reference) {
        Stage target = reference.target();
        return target != null && target.index() > reference.user().index();
    }

    private void cycles(List<Stage> stages, Map<Stage, List<StageReference>> uses) {
        int[] state = new int[stages.size()];
        int[] next = new int[stages.size()];
        for (Stage start : stages) {
            Deque<Stage> path = new ArrayDeque<>();
            if (state[start.index()] == 0) {
                path.push(start);
            }
            while (!path.isEmpty()) {
                Stage stage = path.peek();
                state[stage.index()] = 1;
                List<StageReference> targets = uses.getOrDefault(stage, List.of());
                if (next[stage.index()] == targets.size()) {
                    state[stage.index()] = 2;
                    path.pop();
                    continue;
                }
                StageReference reference = targets.get(next[stage.index()]++);
                Stage target = reference.target();
                if (target != null && state[target.index()] == 1) {
                    String what = target == stage ? "itself" : target + ", which depends on it";
                    report(reference, "circular dependency: " + named(stage) + " depends on " + what);
                } else if (target != null && state[target.index()] == 0) {
                    path.push(target);
                }
            }
        }
    }

    private static String named(Stage stage) {
        return stage.name() == null ? "stage " + stage.index() : "stage " + stage.name();
    }

    private void report(StageReference reference, String message) {
        int line = file.source().lines().line(reference.instruction().range().start()) + 1;
        problems.add(new Problem(reference.range(), Phase.BUILD, line, message));
    }
}
