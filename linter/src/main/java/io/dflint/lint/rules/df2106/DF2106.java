package io.dflint.lint.rules.df2106;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Flag;

/** Reports steps that run outside the sandbox of the build. */
public final class DF2106 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF2106", "Keep RUN inside the build sandbox", Severity.WARNING)
            .inDefault()
            .inSecurity()
            .sameAs("sonar:S6502", "sonar:S6431");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (RunScript run : input.facts().runs()) {
            Flag security = run.run().flag("security");
            if (security != null && security.valueText().equals("insecure")) {
                report.at(
                        run.instruction(),
                        security.range(),
                        "--security=insecure gives the step all rights on the machine that builds; do without what needs them");
            }
            Flag network = run.run().flag("network");
            if (network != null && network.valueText().equals("host")) {
                report.at(
                        run.instruction(),
                        network.range(),
                        "--network=host lets the step talk to every service of the machine that builds; use the network of the"
                                + " build, or none");
            }
        }
    }
}
