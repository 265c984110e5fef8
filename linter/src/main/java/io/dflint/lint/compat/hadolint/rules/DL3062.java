package io.dflint.lint.compat.hadolint.rules;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;

/** hadolint also judges files, words with variables, and packages whose version go.mod says. */
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
