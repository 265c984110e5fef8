package io.dflint.lint.compat.hadolint.rules;

import io.dflint.shell.ShellWord;

/** hadolint also checks files and words with variables, and takes the word after any option for its value. */
public final class DL3028 extends io.dflint.lint.rules.dl3028.DL3028 {

    @Override
    protected boolean isUnpinned(ShellWord word) {
        return word.text().indexOf(':') < 0;
    }

    @Override
    protected boolean takesValue(String option) {
        return true;
    }
}
