package io.dflint.lint.rules.sc2011;

import io.dflint.lint.kit.PipedCommandRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Finds `ls | xargs`. */
public final class SC2011 extends PipedCommandRule {
    public SC2011() {
        super(
                RuleInfo.shellCheck("SC2011", "Use find instead of ls and xargs", Severity.INFO),
                "ls",
                "xargs",
                "names with blanks become several arguments; use find -exec or find -print0");
    }
}
