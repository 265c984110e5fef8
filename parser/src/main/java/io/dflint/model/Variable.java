package io.dflint.model;

import io.dflint.instruction.Instruction;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A variable, as it is from its definition on.
 *
 * @param value its value; null if it is declared without one, or its value cannot be known
 * @param instruction the instruction that defines it; null if BuildKit does
 * @param nameRange the range of the name in that instruction; null if BuildKit defines the variable
 * @param global the ARG before the first FROM from which an ARG without a default takes its value; null if there is
 *     none
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
        /** An ARG before the first FROM. Only FROM sees it, and an ARG of the same name in a stage. */
        GLOBAL_ARG,
        ARG,
        ENV,
        /** Set by BuildKit, such as {@code TARGETARCH}. */
        PLATFORM
    }
}
