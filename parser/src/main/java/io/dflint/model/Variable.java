package io.dflint.model;

import io.dflint.instruction.Instruction;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A variable from the place that defines it on.
 *
 * @param value what it is worth there; null if it is declared without a value, or its value cannot be known
 * @param instruction what defines it; null for what BuildKit defines by itself
 * @param nameRange the name in that instruction; null for what BuildKit defines by itself
 * @param global the ARG before the first FROM that an ARG without a default takes its value from; null without one
 */
public record Variable(
        String name,
        @Nullable String value,
        Origin origin,
        @Nullable Instruction instruction,
        @Nullable TextRange nameRange,
        @Nullable Variable global) {

    /** What defines a variable. */
    public enum Origin {
        /** ARG before the first FROM: seen by FROM only, and by an ARG of the same name in a stage. */
        GLOBAL_ARG,
        ARG,
        ENV,
        /** Set by BuildKit for the platforms at hand. */
        PLATFORM
    }
}
