package io.dflint.lint.rules.dl3056;

import io.dflint.lint.facts.label.LabelFormats;
import io.dflint.lint.kit.LabelRule;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports labels that should contain a version but do not. */
public final class DL3056 extends LabelRule {
    public DL3056() {
        super(
                RuleInfo.hadolint("DL3056", "Use a semantic version in labels of type semver", Severity.WARNING)
                        .inDefault(),
                LabelType.SEMVER,
                "a version such as 1.2.3");
    }

    @Override
    protected boolean fits(String value) {
        return LabelFormats.isSemanticVersion(value);
    }
}
