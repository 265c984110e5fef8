package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.facts.label.LabelFormats;

/** hadolint accepts only 7 or 40 digits. */
public final class DL3055 extends io.dflint.lint.rules.dl3055.DL3055 {
    @Override
    protected boolean fits(String value) {
        return LabelFormats.isShortOrFullHash(value);
    }
}
