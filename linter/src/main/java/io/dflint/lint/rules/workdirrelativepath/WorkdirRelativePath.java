package io.dflint.lint.rules.workdirrelativepath;

import io.dflint.instruction.Workdir;
import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.model.WorkingDirectory;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Reports a first WORKDIR of a stage that is not absolute. */
public class WorkdirRelativePath implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "WorkdirRelativePath", "Start with an absolute WORKDIR", Severity.WARNING)
            .shadowedBy("DL3000");

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

    private void check(LintInput input, CheckStep step, Workdir workdir, Report report) {
        if (workdir.path() == null) {
            return;
        }
        String path = input.facts().values().of(workdir.path(), step.scope()).value();
        if (!isAbsolute(path)) {
            report.at(
                    step.place(),
                    workdir.path().sourceRange(),
                    "where " + (path.isEmpty() ? "this" : path)
                            + " leads depends on the base image; start with an absolute path");
        }
    }

    protected boolean isAbsolute(String path) {
        return WorkingDirectory.isAbsolute(path);
    }
}
