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
    /** What the stage that this one is built on ends with, so that no one has to go through all of them. */
    final WorkingDirectory firstWorkdir;

    final @Nullable String firstUser;
    final @Nullable List<String> firstShell;
    private final Stage root;

    Stage(int index, From from, @Nullable String name, Base base, List<Instruction> instructions, History history) {
        this.index = index;
        this.from = from;
        this.name = name;
        this.base = base;
        this.instructions = instructions;
        this.history = history;
        Stage parent = parent();
        WorkingDirectory ownFirst = base instanceof Base.Scratch ? WorkingDirectory.ROOT : WorkingDirectory.OF_IMAGE;
        firstWorkdir = parent == null ? ownFirst : last(parent.history.workdirs, parent.firstWorkdir);
        firstUser = parent == null ? null : last(parent.history.users, parent.firstUser);
        firstShell = parent == null ? null : last(parent.history.shells, parent.firstShell);
        root = parent == null ? this : parent.root;
    }

    private static <T extends @Nullable Object> T last(List<? extends History.Entry<? extends T>> entries, T before) {
        return entries.isEmpty() ? before : entries.getLast().value();
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

    /** The first stage of the chain of {@link #parent() parents}: the one that starts from an image or from nothing. */
    public Stage root() {
        return root;
    }

    @Override
    public String toString() {
        return name != null ? name : "stage " + index;
    }
}
