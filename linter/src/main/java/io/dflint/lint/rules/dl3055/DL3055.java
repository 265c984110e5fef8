package io.dflint.lint.rules.dl3055;

import io.dflint.lint.facts.label.LabelFormats;
import io.dflint.lint.kit.LabelRule;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports labels that should contain a commit but do not. */
public class DL3055 extends LabelRule {
    public DL3055() {
        super(
                RuleInfo.hadolint("DL3055", "Use a Git commit hash in labels of type hash", Severity.WARNING)
                        .inDefault(),
                LabelType.HASH,
                "a Git commit hash");
    }

    @Override
    protected boolean fits(String value) {
        return LabelFormats.isHash(value);
    }
}
