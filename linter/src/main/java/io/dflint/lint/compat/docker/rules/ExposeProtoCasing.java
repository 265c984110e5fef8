package io.dflint.lint.compat.docker.rules;

/** Docker fails at the first port that it rejects. */
public final class ExposeProtoCasing extends io.dflint.lint.rules.exposeprotocasing.ExposeProtoCasing {
    @Override
    protected boolean endsAtWrong() {
        return true;
    }
}
