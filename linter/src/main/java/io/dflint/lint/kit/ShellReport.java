package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Report;
import io.dflint.text.TextRange;

/** Collects the findings of a rule in one script. */
public final class ShellReport {
    private final LintInput input;
    private final ShellScript script;
    private final Report report;

    ShellReport(LintInput input, ShellScript script, Report report) {
        this.input = input;
        this.script = script;
        this.report = report;
    }

    /** Reports a finding, as {@link Report#at} does. */
    public Report.Draft at(TextRange range, String message) {
        return report.at(script.instruction(), range, message);
    }

    /** Counts a step, as {@link Report#step} does. */
    void step() {
        report.step();
    }

    public LintInput input() {
        return input;
    }

    /** Reports whether to report only what is certainly a mistake, and not what may be one in other circumstances. */
    public boolean isStrict() {
        return input.options().profile() != Profile.ALL && input.options().profile() != Profile.HADOLINT;
    }
}
