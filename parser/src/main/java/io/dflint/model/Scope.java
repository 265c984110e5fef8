package io.dflint.model;

import io.dflint.word.Environment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction sees: the variables, the working directory, the user and the shell that the instructions before it
 * left. What the base image sets is not known.
 *
 * <p>As an {@link Environment} it has the variables whose value is known.
 */
public final class Scope implements Environment {
    private final History global;
    private final @Nullable Stage stage;
    private final int position;
    private final int longestValue;

    /** The scope before the instruction at a position of a stage; without a stage, that of the ARGs before FROM. */
    Scope(History global, @Nullable Stage stage, int position, int longestValue) {
        this.global = global;
        this.stage = stage;
        this.position = position;
        this.longestValue = longestValue;
    }

    /** Whether this is what a stage sees, and not what stands before the first FROM, or FROM itself. */
    public boolean isInStage() {
        return stage != null;
    }

    /** The variable of a name; null if neither the file nor BuildKit defines it here. */
    public @Nullable Variable variable(String name) {
        return (stage == null ? global : stage.history).variable(name, position);
    }

    @Override
    public @Nullable String get(String name) {
        Variable variable = variable(name);
        return variable == null ? null : variable.value();
    }

    @Override
    public int longestValue() {
        return longestValue;
    }

    /** All variables, the nearest definition of each, in no promised order. */
    public List<Variable> variables() {
        List<Variable> all = new ArrayList<>();
        Bindings.addTo(all, (stage == null ? global : stage.history).bindings(position));
        return List.copyOf(all);
    }

    /** How many variables there are. */
    public int variableCount() {
        return Bindings.size((stage == null ? global : stage.history).bindings(position));
    }

    public WorkingDirectory workdir() {
        if (stage == null) {
            return WorkingDirectory.OF_IMAGE;
        }
        WorkingDirectory found = History.before(stage.history.workdirs, position);
        return found == null ? stage.firstWorkdir : found;
    }

    /** The user as USER names it, expanded; null if only the base image may set one. */
    public @Nullable String user() {
        if (stage == null) {
            return null;
        }
        String found = History.before(stage.history.users, position);
        return found == null ? stage.firstUser : found;
    }

    /** The words of SHELL; null if only the base image may set one. */
    public @Nullable List<String> shell() {
        if (stage == null) {
            return null;
        }
        List<String> found = History.before(stage.history.shells, position);
        return found == null ? stage.firstShell : found;
    }
}
