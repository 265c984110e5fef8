package io.dflint.lint.compat.hadolint.rules;

/** hadolint also checks empty keys. */
public final class DL3048 extends io.dflint.lint.rules.dl3048.DL3048 {
    @Override
    protected boolean isJudged(String key) {
        return true;
    }
}
