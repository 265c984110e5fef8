package io.dflint.lint.compat.docker.rules;

/** Docker does not check the instruction in ONBUILD. */
public final class LegacyKeyValueFormat extends io.dflint.lint.rules.legacykeyvalueformat.LegacyKeyValueFormat {
    @Override
    protected boolean judgesTriggers() {
        return false;
    }
}
