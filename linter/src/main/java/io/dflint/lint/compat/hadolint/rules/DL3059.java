package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Run;
import io.dflint.lint.compat.hadolint.HadolintRun;
import io.dflint.syntax.Flag;
import java.util.List;

/** hadolint parses the flags differently. */
public final class DL3059 extends io.dflint.lint.rules.dl3059.DL3059 {
    @Override
    protected List<Flag> flags(Run run) {
        return HadolintRun.flags(run);
    }
}
