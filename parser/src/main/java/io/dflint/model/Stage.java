package io.dflint.model;

import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage: a FROM and the instructions up to the next one.
 *
 * <p>Stages are compared by identity.
 */
public final class Stage {
    private final int index;
    private final From from;
    private final @Nullable String name;
    private final Base base;
    private final List<Instruction> instructions;
    final History history;
    /** What the parent stage ends with. It is stored here so that a lookup need not walk the chain of parents. */
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

    /** The number of the stage, from 0, by which {@code COPY --from} can name it. */
    public int index() {
        return index;
    }

    public From from() {
        return from;
    }

    /** The name in lower case, as Docker compares names; null if the stage has none. */
    public @Nullable String name() {
        return name;
    }

    public Base base() {
        return base;
    }

    /** The instructions after FROM. */
    public List<Instruction> instructions() {
        return instructions;
    }

    /** The stage that this one is built on; null if the base is not a stage. */
    public @Nullable Stage parent() {
        return base instanceof Base.OfStage(Stage stage) ? stage : null;
    }

    /**
     * The first stage of the chain of {@link #parent() parents}, which starts from an image or from {@code scratch}.
     */
    public Stage root() {
        return root;
    }

    @Override
    public String toString() {
        return name != null ? name : "stage " + index;
    }
}
