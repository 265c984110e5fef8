package io.dflint.lint.rules.df3002;

import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.ProgramCall;
import java.util.List;

/** The index of packages is brought up to date in a layer of its own. */
public final class DF3002 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3002", "Update the index of packages where you install", Severity.WARNING)
            .inDefault()
            .sameAs("trivy:DS-0017", "checkov:CKV_DOCKER_5", "kics:9bae49be");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        List<ProgramCall> calls = input.facts().calls();
        int start = 0;
        while (start < calls.size()) {
            int end = start + 1;
            while (end < calls.size() && calls.get(end).isInSameStep(calls.get(start))) {
                end++;
            }
            check(calls.subList(start, end), report);
            start = end;
        }
    }

    /** Judges the calls of one RUN. */
    private static void check(List<ProgramCall> calls, Report report) {
        ProgramCall update = null;
        for (ProgramCall call : calls) {
            if (IndexUpdates.isUpdate(call)) {
                update = update == null ? call : update;
            } else if (IndexUpdates.mayUseIndex(call)) {
                return;
            }
        }
        if (update != null) {
            report.at(
                    update.instruction(),
                    update.range(),
                    "once this step is in the cache, later steps install from an old index; put " + update.program()
                            + " " + update.verb() + " in the RUN that installs");
        }
    }
}
