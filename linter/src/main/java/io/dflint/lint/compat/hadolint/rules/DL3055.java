package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.facts.label.LabelFormats;
import io.dflint.lint.kit.LabelRule;
import io.dflint.lint.rule.Configuration.LabelType;

/** A label that is no commit. */
public final class DL3055 extends LabelRule {
    public DL3055() {
        super(new io.dflint.lint.rules.dl3055.DL3055().info(), LabelType.HASH, "a Git commit hash");
    }

    @Override
    protected boolean fits(String value) {
        // hadolint takes 7 or 40 digits only.
        return LabelFormats.isShortOrFullHash(value);
    }
}
