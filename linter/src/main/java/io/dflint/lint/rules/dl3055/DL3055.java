package io.dflint.lint.rules.dl3055;

import io.dflint.lint.Configuration.LabelType;
import io.dflint.lint.LabelRule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.LabelFormats;

/** A label that is no commit. */
public final class DL3055 extends LabelRule {
    public DL3055() {
        super(
                RuleInfo.hadolint("DL3055", "Use a Git commit hash in labels of type hash", Severity.WARNING)
                        .inDefault(),
                LabelType.HASH,
                "a Git commit hash");
    }

    @Override
    protected boolean fits(String value, boolean asHadolint) {
        // hadolint takes 7 or 40 digits only.
        return asHadolint ? LabelFormats.isShortOrFullHash(value) : LabelFormats.isHash(value);
    }
}
