package io.dflint.lint.rules.df2206;

import io.dflint.instruction.Expose;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;

/** Reports ports for the administration of machines. */
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
        boolean isSshServer = isSshServer(input);
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            if (inner instanceof Expose expose) {
                for (LogicalText written : expose.ports()) {
                    String ports = input.facts().value(instruction, written);
                    String service = ports == null ? null : AdministrationPorts.in(ports);
                    if (service != null && !(service.equals("SSH") && isSshServer)) {
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

    /** Reports whether the image is meant to be an SSH server. */
    private static boolean isSshServer(LintInput input) {
        for (ProgramCall call : input.facts().allCalls()) {
            if (call.isOf("sshd", "dropbear") || call.has("openssh-server", "dropbear", "openssh-sshd")) {
                return true;
            }
        }
        return false;
    }
}
