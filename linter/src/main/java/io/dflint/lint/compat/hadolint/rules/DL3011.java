package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Expose;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.value.ExposedPort;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.text.LogicalText;

/** EXPOSE of a port that does not exist. */
public final class DL3011 implements Rule {
    private static final int HIGHEST = 65535;
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3011.DL3011().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Expose expose) {
                for (LogicalText port : expose.ports()) {
                    // hadolint passes over variables.
                    String value = port.toString();
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
}
