package io.dflint.lint.compat.docker.rules;

/** Docker fails at the first port that it rejects. */
public final class ExposeInvalidFormat extends io.dflint.lint.rules.exposeinvalidformat.ExposeInvalidFormat {
    @Override
    protected boolean endsAtWrong() {
        return true;
    }
}
