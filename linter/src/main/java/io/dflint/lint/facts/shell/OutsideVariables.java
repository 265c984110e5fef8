package io.dflint.lint.facts.shell;

import io.dflint.shell.flow.ValueShape;
import org.jspecify.annotations.Nullable;

/** What a script inherits: variables, and options of its shell. */
public interface OutsideVariables {

    /** Reports whether a variable is or may be set, by ARG, ENV, a base image or Docker itself. */
    boolean isKnown(String name);

    /** Returns the shape of the value of a variable, or null if it is not known. */
    @Nullable
    ValueShape shape(String name);

    /** Reports whether SHELL starts the shell with {@code -e}. */
    boolean stopsAtErrors();
}
