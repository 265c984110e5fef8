package io.dflint.lint.rules.dl3058;

import io.dflint.lint.facts.label.LabelFormats;
import io.dflint.lint.kit.LabelRule;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports labels that should contain an e-mail address but do not. */
public final class DL3058 extends LabelRule {
    public DL3058() {
        super(
                RuleInfo.hadolint("DL3058", "Use an email address in labels of type email", Severity.WARNING)
                        .inDefault(),
                LabelType.EMAIL,
                "an email address such as jane@example.org");
    }

    @Override
    protected boolean fits(String value) {
        return LabelFormats.isEmail(value);
    }
}
