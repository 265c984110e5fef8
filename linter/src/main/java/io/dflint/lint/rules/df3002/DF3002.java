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
            check(calls.subList(start, end), calls.subList(end, calls.size()), report);
            start = end;
        }
    }

    /** Judges the calls of one RUN, before others. */
    private static void check(List<ProgramCall> calls, List<ProgramCall> later, Report report) {
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
                    isUsed(later)
                            ? "once this step is in the cache, later steps install from an old index; put "
                                    + name(update) + " in the RUN that installs"
                            : "nothing here installs from the index that " + name(update)
                                    + " downloads, and what does later finds an old one; leave it out");
        }
    }

    private static String name(ProgramCall update) {
        return update.program() + " "
                + (update.verb() == null ? update.arguments().getFirst().text() : update.verb());
    }

    /** Whether a later RUN installs and takes no index of its own. */
    private static boolean isUsed(List<ProgramCall> later) {
        ProgramCall update = null;
        for (ProgramCall call : later) {
            if (IndexUpdates.isUpdate(call)) {
                update = call;
            } else if (IndexUpdates.mayUseIndex(call) && (update == null || !update.isInSameStep(call))) {
                return true;
            }
        }
        return false;
    }
}
