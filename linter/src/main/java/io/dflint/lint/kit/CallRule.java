package io.dflint.lint.kit;

import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;

/** A rule that checks each program that RUN calls. */
public abstract class CallRule implements Rule {
    private final RuleInfo info;

    protected CallRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final void check(LintInput input, Report report) {
        for (ProgramCall call : input.facts().calls()) {
            report.step();
            check(call, input, report);
        }
    }

    /** Checks one call. */
    protected abstract void check(ProgramCall call, LintInput input, Report report);
}
