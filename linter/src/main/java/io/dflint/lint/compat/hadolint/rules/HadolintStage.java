package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.From;
import org.jspecify.annotations.Nullable;

/** A stage as hadolint sees it: based on whatever stage above has the name of its image. */
final class HadolintStage {
    final From from;
    final @Nullable HadolintStage base;
    boolean good;

    HadolintStage(From from, @Nullable HadolintStage base) {
        this.from = from;
        this.base = base;
    }

    /** Marks the stage and those it is based on; above a good stage all are good, so each is marked once. */
    void markGood() {
        HadolintStage stage = this;
        while (stage != null && !stage.good) {
            stage.good = true;
            stage = stage.base;
        }
    }
}
