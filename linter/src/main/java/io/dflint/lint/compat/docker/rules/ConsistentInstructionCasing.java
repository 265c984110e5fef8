package io.dflint.lint.compat.docker.rules;

/** Docker does not look at what follows ONBUILD. */
public final class ConsistentInstructionCasing
        extends io.dflint.lint.rules.consistentinstructioncasing.ConsistentInstructionCasing {
    @Override
    protected boolean judgesTriggers() {
        return false;
    }
}
