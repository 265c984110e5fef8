package io.dflint.model;

import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage: FROM and what follows up to the next one.
 *
 * <p>Stages are equal by identity.
 */
public final class Stage {
    private final int index;
    private final From from;
    private final @Nullable String name;
    private final Base base;
    private final List<Instruction> instructions;
    final History history;

    Stage(int index, From from, @Nullable String name, Base base, List<Instruction> instructions, History history) {
        this.index = index;
        this.from = from;
        this.name = name;
        this.base = base;
        this.instructions = instructions;
        this.history = history;
    }

    /** Its number, from 0, by which {@code COPY --from} may name it. */
    public int index() {
        return index;
    }

    public From from() {
        return from;
    }

    /** The name in lower case, as Docker compares names; null without one. */
    public @Nullable String name() {
        return name;
    }

    public Base base() {
        return base;
    }

    /** What follows FROM. */
    public List<Instruction> instructions() {
        return instructions;
    }

    /** The stage that this one is built on; null if it starts from an image or from nothing. */
    public @Nullable Stage parent() {
        return base instanceof Base.OfStage(Stage stage) ? stage : null;
    }

    @Override
    public String toString() {
        return name != null ? name : "stage " + index;
    }
}
