package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.From;
import org.jspecify.annotations.Nullable;

/** A stage as hadolint sees it: based on any earlier stage with the name of its image. */
final class HadolintStage {
    final From from;
    final @Nullable HadolintStage base;
    boolean good;

    HadolintStage(From from, @Nullable HadolintStage base) {
        this.from = from;
        this.base = base;
    }

    /** Marks the stage and those that it is based on. The bases of a good stage are already marked. */
    void markGood() {
        HadolintStage stage = this;
        while (stage != null && !stage.good) {
            stage.good = true;
            stage = stage.base;
        }
    }
}
