package io.dflint.lint.rules.df2206;

import io.dflint.instruction.Expose;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;

/** A port through which machines are administered. */
public final class DF2206 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF2206", "Do not expose administration ports", Severity.WARNING)
            .inDefault()
            .inSecurity()
            .sameAs("sonar:S6473", "trivy:DS-0004", "checkov:CKV_DOCKER_1");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            if (inner instanceof Expose expose) {
                for (LogicalText written : expose.ports()) {
                    String ports = input.facts().value(instruction, written);
                    String service = ports == null ? null : AdministrationPorts.in(ports);
                    if (service != null) {
                        report.at(
                                instruction,
                                written.sourceRange(),
                                "port " + ports + " is for " + service
                                        + "; remove it, and use docker exec to get into a container");
                    }
                }
            }
        }
    }
}
