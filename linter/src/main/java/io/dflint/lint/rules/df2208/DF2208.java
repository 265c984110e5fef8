package io.dflint.lint.rules.df2208;

import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports keys that are trusted for all repositories, installed by a program that has been removed. */
public final class DF2208 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2208", "Install keys of repositories without apt-key", Severity.INFO)
            .inDefault()
            .inSecurity();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (ProgramCall call : input.facts().calls()) {
            if (call.isOf("apt-key") && call.has("add", "adv", "--recv-keys", "--recv")) {
                report.at(
                        call.instruction(),
                        call.range(),
                        "apt-key is deprecated, and apt trusts its keys for every repository; save the key in"
                                + " /etc/apt/keyrings, and name it with signed-by");
            }
        }
    }
}
