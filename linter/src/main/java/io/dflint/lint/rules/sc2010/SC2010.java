package io.dflint.lint.rules.sc2010;

import io.dflint.lint.kit.PipedCommandRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Finds `ls | grep`. */
public final class SC2010 extends PipedCommandRule {
    public SC2010() {
        super(
                RuleInfo.shellCheck("SC2010", "Use a glob instead of ls and grep", Severity.WARNING),
                "ls",
                "grep",
                "ls changes names with special characters; use a glob or find");
    }
}
