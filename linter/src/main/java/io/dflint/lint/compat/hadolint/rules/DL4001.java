package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.facts.script.RunScript;

/** hadolint treats all RUNs in ONBUILD as a separate stage. */
public final class DL4001 extends io.dflint.lint.rules.dl4001.DL4001 {
    @Override
    protected Object stage(RunScript run) {
        return run.isOnbuild() ? "onbuild" : super.stage(run);
    }
}
