package io.dflint.lint.rules.df3002;

import io.dflint.lint.command.IndexUpdates;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Reports package indexes that are updated in a separate layer. */
public final class DF3002 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3002", "Update the package index in the RUN that installs", Severity.WARNING)
            .inDefault()
            .sameAs("trivy:DS-0017", "checkov:CKV_DOCKER_5", "kics:9bae49be");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        List<ProgramCall> calls = input.facts().calls();
        // From the end, because what later steps do matters.
        Set<Stage> using = Collections.newSetFromMap(new IdentityHashMap<>());
        int start;
        for (int end = calls.size(); end > 0; end = start) {
            start = end - 1;
            while (start > 0 && calls.get(start - 1).isInSameStep(calls.get(start))) {
                start--;
            }
            List<ProgramCall> step = calls.subList(start, end);
            Stage stage = step.getFirst().stage();
            check(step, stage != null && using.contains(stage), report);
            if (usesOldIndex(step)) {
                // The index may come from a stage that this one is based on.
                for (Stage at = stage; at != null && using.add(at); at = at.parent()) {
                    report.step();
                }
            }
        }
    }

    /** Checks the calls of a RUN. */
    private static void check(List<ProgramCall> calls, boolean usedLater, Report report) {
        ProgramCall update = null;
        for (ProgramCall call : calls) {
            if (IndexUpdates.isUpdate(call)) {
                update = update == null ? call : update;
            } else if (IndexUpdates.mayUseIndex(call) && !(usedLater && IndexUpdates.isUpgrade(call))) {
                return;
            }
        }
        if (update != null && !(usedLater && IndexUpdates.renewsOldIndex(update))) {
            report.at(
                    update.instruction(),
                    update.range(),
                    usedLater
                            ? "once this step is cached, later steps install from an outdated index; put "
                                    + name(update) + " into the RUN that installs"
                            : "nothing installs from the index that " + name(update)
                                    + " downloads, and it is outdated later; remove it");
        }
    }

    private static String name(ProgramCall update) {
        return update.program() + " "
                + (update.verb() == null ? update.arguments().getFirst().text() : update.verb());
    }

    /** Reports whether the calls of a RUN install packages without updating the index before. */
    private static boolean usesOldIndex(List<ProgramCall> calls) {
        for (ProgramCall call : calls) {
            if (IndexUpdates.isUpdate(call)) {
                return false;
            }
            if (IndexUpdates.mayUseIndex(call) && !IndexUpdates.hasOwnIndex(call)) {
                return true;
            }
        }
        return false;
    }
}
