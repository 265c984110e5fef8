package io.dflint.lint.compat.docker.rules;

/** Docker does not check the instruction in ONBUILD. */
public final class ConsistentInstructionCasing
        extends io.dflint.lint.rules.consistentinstructioncasing.ConsistentInstructionCasing {
    @Override
    protected boolean judgesTriggers() {
        return false;
    }
}
