package io.dflint.lint.rules.sc2229;

import io.dflint.lint.kit.NamedByValueRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Finds `read $name`. */
public final class SC2229 extends NamedByValueRule {
    public SC2229() {
        super(RuleInfo.shellCheck("SC2229", "Give read the name of the variable", Severity.WARNING), "read", "sets");
    }
}
