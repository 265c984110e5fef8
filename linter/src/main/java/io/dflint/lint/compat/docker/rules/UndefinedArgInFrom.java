package io.dflint.lint.compat.docker.rules;

import io.dflint.word.WordPart;

/** Docker also reports {@code ${name:-default}}. */
public final class UndefinedArgInFrom extends io.dflint.lint.rules.undefinedarginfrom.UndefinedArgInFrom {
    @Override
    protected boolean mayBeUnset(WordPart.Variable variable) {
        return false;
    }
}
