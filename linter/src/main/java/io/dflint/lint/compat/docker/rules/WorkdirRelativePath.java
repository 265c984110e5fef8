package io.dflint.lint.compat.docker.rules;

import io.dflint.instruction.Workdir;
import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.model.Stage;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The first WORKDIR of a stage is absolute. */
public final class WorkdirRelativePath implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.workdirrelativepath.WorkdirRelativePath().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Set<Stage> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (CheckStep step : input.facts().checkRun().steps()) {
            Stage stage = step.stage();
            if (stage.parent() != null && known.contains(stage.parent())) {
                known.add(stage);
            }
            if (step.executed() && step.instruction() instanceof Workdir workdir && workdir.path() != null) {
                if (known.add(stage)) {
                    check(input, step, workdir, report);
                }
            }
        }
    }

    private static void check(LintInput input, CheckStep step, Workdir workdir, Report report) {
        if (workdir.path() == null) {
            return;
        }
        String path = input.facts().values().of(workdir.path(), step.scope()).value();
        if (!path.startsWith("/")) {
            report.at(
                    step.place(),
                    workdir.path().sourceRange(),
                    "where " + (path.isEmpty() ? "this" : path)
                            + " leads depends on the base image; start with an absolute path");
        }
    }
}
