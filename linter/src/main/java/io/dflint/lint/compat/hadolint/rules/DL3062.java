package io.dflint.lint.compat.hadolint.rules;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;

/** hadolint also checks files, words with variables, and packages with a version in go.mod. */
public final class DL3062 extends io.dflint.lint.rules.dl3062.DL3062 {

    @Override
    protected boolean isJudged(ShellWord word, SimpleCommand command) {
        return true;
    }

    @Override
    protected boolean isFile(ShellWord word) {
        return false;
    }
}
