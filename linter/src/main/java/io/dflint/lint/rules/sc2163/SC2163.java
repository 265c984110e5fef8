package io.dflint.lint.rules.sc2163;

import io.dflint.lint.kit.NamedByValueRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Finds `export $name`. */
public final class SC2163 extends NamedByValueRule {
    public SC2163() {
        super(RuleInfo.shellCheck("SC2163", "Export the variable itself", Severity.WARNING), "export", "exports");
    }
}
