package io.dflint.model;

import io.dflint.word.Environment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables, the working directory, the user and the shell at an instruction, as the instructions before it left
 * them. What the base image sets is not known.
 *
 * <p>As an {@link Environment}, it contains the variables with a known value.
 */
public final class Scope implements Environment {
    private final History global;
    private final @Nullable Stage stage;
    private final int position;
    private final int longestValue;

    /**
     * Creates the scope before the instruction at a position of a stage, or, without a stage, of the ARGs before the
     * first FROM.
     */
    Scope(History global, @Nullable Stage stage, int position, int longestValue) {
        this.global = global;
        this.stage = stage;
        this.position = position;
        this.longestValue = longestValue;
    }

    /** Reports whether this is the scope of an instruction in a stage, rather than of FROM or of an ARG before it. */
    public boolean isInStage() {
        return stage != null;
    }

    /** Returns the variable with a name, or null if neither the file nor BuildKit defines it here. */
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

    /**
     * All variables that are defined here, in no particular order. Of several definitions of a name, this has the one
     * that applies.
     */
    public List<Variable> variables() {
        List<Variable> all = new ArrayList<>();
        Bindings.addTo(all, (stage == null ? global : stage.history).bindings(position));
        return List.copyOf(all);
    }

    /** The number of variables that are defined here. */
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

    /** The user that USER sets, with variables expanded; null if no USER precedes, so that the base image decides. */
    public @Nullable String user() {
        if (stage == null) {
            return null;
        }
        String found = History.before(stage.history.users, position);
        return found == null ? stage.firstUser : found;
    }

    /** The words of SHELL; null if no SHELL precedes, so that the base image decides. */
    public @Nullable List<String> shell() {
        if (stage == null) {
            return null;
        }
        List<String> found = History.before(stage.history.shells, position);
        return found == null ? stage.firstShell : found;
    }
}
