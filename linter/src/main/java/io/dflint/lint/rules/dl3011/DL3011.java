package io.dflint.lint.rules.dl3011;

import io.dflint.instruction.Expose;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.value.ExposedPort;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** Reports EXPOSE of invalid port numbers. */
public class DL3011 implements Rule {
    private static final int HIGHEST = 65535;
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3011", "Use port numbers up to 65535", Severity.ERROR)
            .inDefault()
            .sameAs("trivy:DS-0008", "kics:71bf8cf8");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Expose expose) {
                for (LogicalText port : expose.ports()) {
                    String value = value(input, expose, port);
                    String wrong =
                            value == null ? null : ExposedPort.parse(value).tooHigh();
                    if (wrong != null) {
                        report.at(
                                expose,
                                port.sourceRange(),
                                "invalid port " + wrong + "; the highest port is " + HIGHEST);
                    }
                }
            }
        }
    }

    /** Returns the value of a port, or null if it is unknown. */
    protected @Nullable String value(LintInput input, Expose expose, LogicalText port) {
        return input.facts().value(expose, port);
    }
}
